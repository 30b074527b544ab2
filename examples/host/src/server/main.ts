import { randomBytes } from 'node:crypto'
import { resolve } from 'node:path'
import { readSettings, StartError } from '@igny8/credits-server'
import { startHost } from './start-host.ts'

const environment: Record<string, string | undefined> = {
  ...process.env,
  LOG_LEVEL: process.env.LOG_LEVEL || 'warn',
}
// npm runs this in its own folder; a relative directory is meant from where npm was called.
environment.DATA_DIR = resolve(process.env.INIT_CWD ?? '.', process.env.DATA_DIR || '.data')

try {
  const notes = makeMissingTokens()
  const settings = readSettings(environment)
  const host = await startHost({
    ...settings,
    jwtSecret: settings.jwtSecret ?? '',
    writerSeconds: Number(process.env.DEMO_WRITER_SECONDS || 5),
  })
  for (const note of notes) process.stdout.write(`${note}\n`)
  process.stdout.write(`The demo is ready: ${host.address}\n`)
  const stop = () => host.close().then(() => process.exit(0))
  process.once('SIGINT', stop)
  process.once('SIGTERM', stop)
} catch (error) {
  process.stderr.write(`${sayWhy(error)}\n`)
  process.exit(1)
}

/** In development the host makes the tokens nobody gave it, for this run only. */
function makeMissingTokens(): string[] {
  const missing = ['CREDITS_SERVICE_TOKEN', 'CREDITS_JWT_SECRET'].filter(
    (name) => !environment[name],
  )
  if (missing.length === 0) return []
  if (environment.NODE_ENV === 'production') throw new Error(`Set ${missing.join(' and ')}.`)
  for (const name of missing) environment[name] = randomBytes(32).toString('hex')
  return [`No ${missing.join(' and ')} set: made for this run only (development).`]
}

/** The person who starts the demo may know the cause; nobody else sees it. */
function sayWhy(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  if (error instanceof StartError) return error.message
  return error.cause === undefined ? error.message : `${error.message} ${sayWhy(error.cause)}`
}

import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, inject, it, onTestFinished } from 'vitest'
import { openPGlite } from './database/open-pglite.ts'
import { openPostgres } from './database/open-postgres.ts'
import { migrate } from './migrate.ts'
import { readSettings } from './settings.ts'
import { explainStart } from './start-failure.ts'
import { startServer } from './start-server.ts'
import { makeDatabase } from './testing/make-database.ts'
import { openCredits, tenCredits } from './testing/open-credits.ts'
import { query } from './testing/query.ts'
import { serviceToken } from './testing/start-memory-server.ts'

/** A migrated database that `spoil` was then done to. */
async function spoiled(spoil: string): Promise<string> {
  const url = await makeDatabase()
  const database = openPostgres({ url })
  await migrate(database)
  await query(database, spoil)
  await database.close()
  return url
}

const edited = `update credits.migrations set checksum = 'other' where version = 1`
const newer = `insert into credits.migrations (version, name, checksum) values (9999, 'later', 'x')`

function start(databaseUrl: string) {
  const environment = { PORT: '0', LOG_LEVEL: 'silent', CREDITS_SERVICE_TOKEN: serviceToken }
  return startServer(readSettings({ ...environment, DATABASE_URL: databaseUrl }))
}

it('says which migration was edited, and how to go on', async () => {
  await expect(start(await spoiled(edited))).rejects.toMatchObject({
    name: 'StartError',
    message: expect.stringMatching(/^0001_\w+\.sql was edited after it was applied.*new migration/),
  })
})

it('says that the database is newer than the program, and how to go on', async () => {
  await expect(start(await spoiled(newer))).rejects.toThrow(
    /^The database has migration 9999, which this program lacks.*Start that version/,
  )
})

it('says that a pooler mixes up prepared statements', () => {
  const refused = Object.assign(
    new Error('prepared statement "credits_read_clock" already exists'),
    {
      code: '42P05',
      severity: 'ERROR',
    },
  )
  expect(explainStart(refused)).toMatch(/already exists\. A PgBouncer that pools transactions/)
})

it('says what PostgreSQL refused: a database, a password, a right', async () => {
  const missing = new URL(inject('postgresUrl'))
  missing.pathname = '/nowhere'
  await expect(start(missing.href)).rejects.toThrow(/"nowhere" does not exist\. Create it/)

  const url = new URL(await makeDatabase())
  const owner = openPostgres({ url: url.href })
  onTestFinished(() => owner.close())
  const role = `guest_${Date.now()}`
  await query(owner, `create role ${role} login password 'guest'`)
  url.username = role
  url.password = 'guest'
  await expect(start(url.href)).rejects.toThrow(/permission denied .* GRANT CREATE ON DATABASE/)
})

it('says where it looked for a database that is not there', async () => {
  await expect(start('postgres://127.0.0.1:9/none')).rejects.toThrow(
    /cannot be reached or is busy\. It said: connect ECONNREFUSED 127\.0\.0\.1:9\. .*DATABASE_URL/,
  )
})

it('tells calls to try again while the database is away, and not to where that cannot help', async () => {
  const charge = { account: 'acme', key: 'k', ...tenCredits }
  const away = openCredits('postgres://127.0.0.1:9/none')
  await expect(away.charge(charge)).rejects.toMatchObject({
    code: 'temporarily_unavailable',
    retryable: true,
    charged: 'no',
  })
  const unusable = openCredits(await spoiled(newer))
  for (const call of [() => unusable.charge(charge), () => unusable.account({ account: 'acme' })]) {
    await expect(call()).rejects.toMatchObject({ code: 'internal_error', retryable: false })
  }
})

it('leaves a data directory that it could not use free for the right version', async () => {
  const directory = await mkdtemp(join(tmpdir(), 'credits-'))
  onTestFinished(() => rm(directory, { recursive: true, force: true, maxRetries: 5 }))
  const settings = readSettings({
    PORT: '0',
    LOG_LEVEL: 'silent',
    CREDITS_SERVICE_TOKEN: serviceToken,
    DATA_DIR: directory,
  })

  const database = await openPGlite({ directory })
  await migrate(database)
  await query(database, newer)
  await database.close()
  for (const _ of [1, 2]) await expect(startServer(settings)).rejects.toThrow(/migration 9999/)
})

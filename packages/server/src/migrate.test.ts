import { expect, onTestFinished, test } from 'vitest'
import { openPGlite } from './database/open-pglite.ts'
import { openPostgres } from './database/open-postgres.ts'
import { migrate, readMigrations } from './migrate.ts'
import { makeDatabase } from './testing/make-database.ts'
import { query } from './testing/query.ts'
import { readSchema } from './testing/read-schema.ts'

async function emptyPostgres() {
  const database = openPostgres({ url: await makeDatabase() })
  onTestFinished(() => database.close())
  return database
}

test('eight processes that start together migrate once', async () => {
  const url = await makeDatabase()
  const databases = Array.from({ length: 8 }, () => openPostgres({ url }))
  onTestFinished(() => void Promise.all(databases.map((database) => database.close())))
  await Promise.all(databases.map(migrate))
  const [database] = databases
  if (!database) throw new Error('no database')
  expect(await query(database, 'select version from credits.migrations order by version')).toEqual(
    readMigrations().map(({ version }) => ({ version })),
  )
  expect(await query(database, 'select count(*) from credits.installation')).toEqual([{ count: 1 }])
})

test('migrating again changes nothing', async () => {
  const database = await emptyPostgres()
  await migrate(database)
  const before = await query(database, 'select * from credits.migrations')
  await migrate(database)
  expect(await query(database, 'select * from credits.migrations')).toEqual(before)
})

test('the schema is the checked-in one, on PostgreSQL and on PGlite', async () => {
  const snapshot = new URL('../migrations/schema.snapshot.txt', import.meta.url)
  const pglite = await openPGlite()
  onTestFinished(() => pglite.close())
  for (const database of [await emptyPostgres(), pglite]) {
    await migrate(database)
    await expect(await readSchema(database)).toMatchFileSnapshot(snapshot.pathname)
  }
})

test('a migration that was edited after it ran stops the start and says which', async () => {
  const database = await emptyPostgres()
  await migrate(database)
  await query(database, `update credits.migrations set checksum = 'other' where version = 1`)
  await expect(migrate(database)).rejects.toThrow(/0001_\w+\.sql was edited/)
})

test('a database of a newer program is left alone', async () => {
  const database = await emptyPostgres()
  await migrate(database)
  await query(
    database,
    `insert into credits.migrations (version, name, checksum) values (9999, 'later', 'x')`,
  )
  await expect(migrate(database)).rejects.toThrow(/migration 9999/)
})

test('migrations are numbered without gaps', () => {
  const versions = readMigrations().map(({ version }) => version)
  expect(versions).toEqual(versions.map((_, index) => index + 1))
})

import { expect, onTestFinished, test } from 'vitest'
import { createCredits } from './create-credits.ts'
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
  await Promise.all(databases.map((database) => migrate(database)))
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

test('partitioned tables keep every column, key, index and row, and their names', async () => {
  const database = await emptyPostgres()
  await migrate(database)
  const credits = createCredits({ database: { ...database, close: async () => {} } })
  for (let number = 0; number < 20; number += 1) {
    await credits.putAccount({ account: `a-${number}`, planId: 'starter' })
  }
  await credits.close()
  const [schema, ledger] = [
    await readSchema(database),
    'select * from credits.ledger order by 1, 2',
  ]
  const before = await query(database, ledger)
  await migrate(database, { partitions: 8 })
  expect(await query(database, ledger)).toEqual(before)
  const parted = await readSchema(database)
  const inOnePiece = (text: string) =>
    text
      .split('\n')
      .filter((line) => !/credits\.\w+_\d+ /.test(line) && !line.includes('fillfactor'))
      .map((line) => line.replace(' ON ONLY ', ' ON '))
  expect(inOnePiece(parted)).toEqual(inOnePiece(schema))
  expect(parted).toContain('credits.accounts_7 with {fillfactor=50}')
})

test('what is partitioned stays so, in as many pieces', async () => {
  const database = await emptyPostgres()
  await migrate(database, { partitions: 2 })
  const before = await readSchema(database)
  await migrate(database)
  await migrate(database, { partitions: 2 })
  expect(await readSchema(database)).toBe(before)
  await expect(migrate(database, { partitions: 4 })).rejects.toThrow('in 2 partitions already')
})

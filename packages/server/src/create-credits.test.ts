import { conform, pretendSearch, smallLibrary } from '@igny8/credits-core/testing'
import { afterAll, describe, expect, it } from 'vitest'
import { createCredits } from './create-credits.ts'
import type { Database } from './database/database.ts'
import { openPGlite } from './database/open-pglite.ts'
import { openPostgres } from './database/open-postgres.ts'
import { LibraryWriter } from './library/library-writer.ts'
import { migrate } from './migrate.ts'
import { readImbalances } from './queries/read-imbalances.ts'
import { makeDatabase } from './testing/make-database.ts'
import { query } from './testing/query.ts'
import { readBooks } from './testing/read-books.ts'

const places = {
  'the server on PGlite': () => openPGlite(),
  'the server on PostgreSQL': async () => openPostgres({ url: await makeDatabase() }),
}

for (const [name, openDatabase] of Object.entries(places)) {
  let opening: Promise<Database> | undefined
  afterAll(async () => (await opening)?.close())

  conform(
    name,
    async () => {
      opening ??= openFilled(openDatabase)
      const database = await opening
      let shift = 0
      const credits = createCredits({
        database: { ...database, close: async () => {} },
        timeShiftMs: () => shift,
        searchKeywords: pretendSearch,
        // Cases move the clock for themselves; a sweep would move it for all.
        sweepEveryMs: 86_400_000,
      })
      return {
        credits,
        advance: (milliseconds) => {
          shift += milliseconds
        },
        books: (account) => readBooks(credits, database, account),
        close: () => credits.close(),
      }
    },
    { describe, it, expect },
  )

  it(`leaves no account on ${name} whose row is not the sum of its ledger`, async () => {
    const database = await opening
    if (database === undefined) throw new Error('No case has opened it.')
    const rows = await query<{ account_id: string }>(
      database,
      'select account_id from credits.accounts',
    )
    expect(rows.length).toBeGreaterThan(50)
    const accounts = rows.map(({ account_id: account }) => account)
    expect((await database.query(readImbalances, [accounts])).rows).toEqual([])
  })
}

/** With the keywords that the suite looks for in the library. */
async function openFilled(open: () => Promise<Database>): Promise<Database> {
  const database = await open()
  await migrate(database)
  const writer = new LibraryWriter(database)
  for (const keyword of smallLibrary()) await writer.write(keyword)
  await writer.flush()
  return database
}

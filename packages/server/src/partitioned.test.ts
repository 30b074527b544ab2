import { conform, pretendSearch, smallLibrary } from '@igny8/credits-core/testing'
import { afterAll, describe, expect, it, onTestFinished } from 'vitest'
import { createCredits } from './create-credits.ts'
import { openPostgres } from './database/open-postgres.ts'
import { LibraryWriter } from './library/library-writer.ts'
import { migrate } from './migrate.ts'
import { everyStatement } from './testing/every-statement.ts'
import { explainingDatabase, type PartitionsRead } from './testing/explain-partitions.ts'
import { makeDatabase } from './testing/make-database.ts'
import { tenCredits } from './testing/open-credits.ts'
import { query } from './testing/query.ts'
import { readBooks } from './testing/read-books.ts'

const partitions = 4
const read: PartitionsRead = new Map()
const plain = openFilled()
const database = plain.then((open) => explainingDatabase(open, read))
afterAll(async () => (await plain).close())

async function openFilled() {
  const open = openPostgres({ url: await makeDatabase() })
  await migrate(open, { partitions })
  const writer = new LibraryWriter(open)
  for (const keyword of smallLibrary()) await writer.write(keyword)
  await writer.flush()
  return open
}

conform(
  'the server on partitioned tables',
  async () => {
    let shift = 0
    const open = await database
    const credits = createCredits({
      database: { ...open, close: async () => {} },
      timeShiftMs: () => shift,
      searchKeywords: pretendSearch,
      sweepEveryMs: 86_400_000,
    })
    return {
      credits,
      advance: (milliseconds) => {
        shift += milliseconds
      },
      books: async (account) => readBooks(credits, await plain, account),
      close: () => credits.close(),
    }
  },
  { describe, it, expect },
)

it('holds no two rows of an account in partitions of different numbers', async () => {
  const tables = ['accounts', 'ledger', 'reservations', 'runs', 'claims', 'keywords']
  const places = tables.map(
    (table) =>
      `select account_id, substring(tableoid::regclass::text from '\\d+$') as number
       from credits.${table}`,
  )
  const scattered = `select account_id from (${places.join(' union all ')}) as row
    group by account_id having count(distinct number) <> 1`
  expect(await query(await plain, scattered)).toEqual([])
  const [used] = await query<{ partitions: number }>(
    await plain,
    'select count(distinct tableoid) as partitions from credits.ledger',
  )
  expect(used?.partitions).toBe(partitions)
})

// They are not about an account, or not of the lanes and reads: the sweeper, the library, legacy.
const notOfOneAccount = [
  'begin',
  'commit',
  'rollback',
  'read_clock',
  'read_cursor_secret',
  'read_due_accounts',
  'read_found_keywords',
  'put_found_keywords',
  'clear_found_keywords',
  'clear_research_answers',
  'put_library_keywords',
  'count_library',
  'read_imbalances',
  'read_opening',
]
const ofOneAccount = everyStatement
  .map(({ name }) => name)
  .filter((name) => name !== '' && !name.includes('library'))
  .filter((name) => !notOfOneAccount.includes(name.replace('credits_', '')))
const onlyInserting = ['accounts', 'ledger', 'reservations', 'keywords', 'research_answer'].map(
  (name) => `credits_insert_${name}`,
)
const puttingInOne = [
  'update_accounts',
  'update_balances',
  'update_reservations',
  'put_claims',
  'put_runs',
].map((name) => `credits_${name}`)

it('asks which accounts somebody else keeps locked', async () => {
  const credits = createCredits({ database: { ...(await database), close: async () => {} } })
  onTestFinished(() => credits.close())
  await credits.putAccount({ account: 'locked', planId: 'starter' })
  const host = await (await plain).connect()
  await host.execute(`begin; select from credits.accounts where account_id = 'locked' for update`)
  const charged = credits.charge({ account: 'locked', key: 'a', ...tenCredits })
  await new Promise((resolve) => setTimeout(resolve, 1_000))
  await host.execute('commit')
  await host.close()
  expect(await charged).toMatchObject({ allowed: true })
})

it.each(ofOneAccount)('%s for one account reads one partition', (name) => {
  const times = read.get(name) ?? []
  expect(times.length).toBeGreaterThan(0)
  // A row that is inserted goes to its partition without one being read.
  const expected = onlyInserting.includes(name) || puttingInOne.includes(name) ? 0 : 1
  expect(times.map((numbers) => numbers.length)).toEqual(times.map(() => expected))
})

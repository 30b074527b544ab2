import { readdirSync, readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Connection } from '../database/database.ts'
import { openPostgres } from '../database/open-postgres.ts'
import { migrate } from '../migrate.ts'
import { everyStatement } from '../testing/every-statement.ts'
import { makeDatabase } from '../testing/make-database.ts'
import { query } from '../testing/query.ts'

const url = makeDatabase()
const database = url.then((address) => openPostgres({ url: address }))
let connection: Connection

beforeAll(async () => {
  await migrate(await database)
  const all = await (await database).connect()
  // The worst moment to make a plan: the tables are empty and the planner knows it.
  await all.execute('vacuum analyze')
  await all.close()
  connection = await (await database).connect()
})
afterAll(async () => {
  await connection.close()
  await (await database).close()
})

test('every statement has a name of its own', () => {
  const names = everyStatement.map(({ name }) => name).filter((name) => name !== '')
  expect(new Set(names).size).toBe(names.length)
  expect(names.length).toBeGreaterThan(25)
})

test('the ledger is append-only: no statement or migration updates or deletes it', () => {
  const migrations = new URL('../../migrations/', import.meta.url)
  const texts = [
    ...everyStatement.map(({ text }) => text),
    ...readdirSync(migrations).map((name) => readFileSync(new URL(name, migrations), 'utf8')),
  ]
  const changes =
    /\b(update|delete\s+from|truncate(\s+table)?|merge\s+into)\s+(only\s+)?credits\.ledger\b/i
  expect(texts.filter((text) => changes.test(text))).toEqual([])
  const inserting = texts.filter((text) => /insert\s+into\s+credits\.ledger\b/i.test(text))
  expect(inserting).toHaveLength(1)
  expect(inserting[0]).not.toMatch(/on\s+conflict/i)
})

const transactions = ['begin', 'commit', 'rollback']
const whole = [
  ...transactions,
  'clock',
  'secret',
  'migration',
  'count_library',
  'revision',
  'sections',
]
// They read a span of one account's ledger out of its index, and filter what they read there.
const spans = [
  'charge_groups',
  'use_windows',
  'work',
  'measured_charges',
  'archived_sites',
  'matching_ledger_page',
  'opening',
  'imbalances',
  'library_by_volume_order',
  'library_by_difficulty_order',
  'library_by_shown',
].map((name) => `credits_read_${name}`)
// They filter the single row that a whole key has found.
const lookUps = ['credits_delete_keywords', 'credits_find_locked_accounts']
const planned = everyStatement.filter(
  ({ name }) => name !== '' && !whole.some((word) => name.includes(word)),
)

test.each(planned.map((one) => [one.name, one] as const))(
  '%s finds rows by a key even when it is planned on empty tables',
  async (_name, { name, text }) => {
    const count = Math.max(0, ...[...text.matchAll(/\$(\d+)/g)].map(([, digits]) => Number(digits)))
    await connection.execute(`prepare ${name} as ${text}`)
    const nulls = count === 0 ? '' : `(${Array.from({ length: count }, () => 'null').join(', ')})`
    const plan = (
      await query<{ 'QUERY PLAN': string }>(connection, `explain execute ${name}${nulls}`)
    ).map((row) => row['QUERY PLAN'])
    expect(plan.filter((line) => line.includes('Seq Scan'))).toEqual([])
    for (const [index, line] of plan.entries()) {
      if (!/Index (Only )?Scan using/.test(line)) continue
      expect(plan[index + 1]).toMatch(
        /Index Cond: .*(account_id|due_at|search_hash|found_at|answered_at|volume_order|difficulty_order|shown|singleton)/,
      )
    }
    if (spans.includes(name) || lookUps.includes(name)) return
    expect(plan.filter((line) => /^\s*(->)?\s*(Join )?Filter:/.test(line))).toEqual([])
  },
)

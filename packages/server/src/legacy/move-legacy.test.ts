import { audit } from '@igny8/credits-core/testing'
import { expect, it, onTestFinished } from 'vitest'
import { createCredits } from '../create-credits.ts'
import { openPostgres } from '../database/open-postgres.ts'
import { migrate } from '../migrate.ts'
import { makeDatabase } from '../testing/make-database.ts'
import { makeLegacyDatabase } from '../testing/make-legacy-database.ts'
import { tenCredits } from '../testing/open-credits.ts'
import { query } from '../testing/query.ts'
import { readBooks } from '../testing/read-books.ts'
import { openLegacyDatabase } from './legacy-database.ts'
import { legacySettingsSchema } from './legacy-settings.ts'
import { importLegacy, planLegacyMove } from './move-legacy.ts'
import { verifyLegacy } from './verify-legacy.ts'

const settings = legacySettingsSchema.parse({ unlimitedValues: [-1], fallbackPlanId: 'free' })

async function start() {
  const { legacy } = await makeLegacyDatabase()
  const database = openPostgres({ url: await makeDatabase() })
  onTestFinished(() => database.close())
  await migrate(database)
  const moving = { legacy, settings, now: Date.now() }
  return { legacy, database, moving }
}

it('opens every old account once, with books that add up, and verifies them', async () => {
  const { legacy, database, moving } = await start()
  const planned = await planLegacyMove(moving)
  expect(await query(database, 'select 1 from credits.accounts')).toEqual([])

  const first = await importLegacy(moving, database)
  expect(first).toMatchObject({ written: 230, skipped: [], credits: planned.credits })
  const [old] = await legacy.rows('select sum(greatest(credits, 0)) as credits from igny8_tenants')
  expect(first.credits).toBe(Number(old?.credits))
  expect(await verifyLegacy(moving, database)).toEqual({ accounts: 230, wrong: [] })

  const credits = createCredits({
    database: { ...database, close: async () => {} },
    catalogue: first.plans.catalogue,
    sweepEveryMs: 86_400_000,
  })
  onTestFinished(() => credits.close())
  const rows = await legacy.rows(
    `select id, (select count(*)::int4 from igny8_sites where tenant_id = tenant.id) as sites
     from igny8_tenants as tenant`,
  )
  for (const { id, sites } of rows) {
    const books = await readBooks(credits, database, String(id))
    expect(audit(books)).toEqual([])
    expect(books.account.limits.sites.used).toBe(sites)
  }
})

it('can be repeated and leaves what has happened since alone', async () => {
  const { legacy, database, moving } = await start()
  const { plans } = await importLegacy(moving, database)
  const credits = createCredits({
    database: { ...database, close: async () => {} },
    catalogue: plans.catalogue,
  })
  onTestFinished(() => credits.close())
  const [rich] = await legacy.rows(
    `select id from igny8_tenants where status = 'active' and credits > 100 limit 1`,
  )
  const account = String(rich?.id)
  expect(await credits.charge({ account, key: 'k', ...tenCredits })).toMatchObject({
    allowed: true,
  })
  const ledger = await query(database, 'select count(*) from credits.ledger')
  const again = await importLegacy({ ...moving, now: Date.now() }, database)
  expect(again).toMatchObject({ written: 0 })
  expect(again.skipped.length).toBe(230)
  expect(await query(database, 'select count(*) from credits.ledger')).toEqual(ledger)
  expect(await verifyLegacy(moving, database)).toEqual({ accounts: 230, wrong: [] })
})

it('opens what is missing of a run that was cut, and two at once open each account once', async () => {
  const { database, moving } = await start()
  await importLegacy(moving, database)
  await query(database, `delete from credits.accounts where account_id::int8 % 3 = 0`)
  for (const table of ['claims', 'keywords']) {
    await query(database, `delete from credits.${table} where account_id::int8 % 3 = 0`)
  }
  await query(database, `delete from credits.ledger where account_id::int8 % 3 = 0`)
  const { legacy: _, ...rest } = moving
  const [first, second] = await Promise.all([
    importLegacy(moving, database),
    makeOther().then((legacy) => importLegacy({ ...rest, legacy }, database)),
  ])
  expect(first.written + second.written).toBe(76)
  expect((await verifyLegacy(moving, database)).wrong).toEqual([])

  async function makeOther() {
    const [row] = await moving.legacy.rows('select current_database()::text as name')
    const url = new URL(await makeDatabase())
    url.pathname = `/${row?.name}`
    const other = await openLegacyDatabase(url.href)
    onTestFinished(() => other.close())
    return other
  }
})

it('brings accounts with thousands of keywords over whole', async () => {
  const { legacy, database, moving } = await start()
  await legacy.rows(
    `insert into igny8_keywords (tenant_id, keyword)
     select tenant, 'word ' || n from unnest(array[3, 4, 90]) as tenant, generate_series(1, 6000) as n`,
  )
  expect(await importLegacy(moving, database)).toMatchObject({ written: 230, skipped: [] })
  const kept = await query<{ count: number }>(
    database,
    `select count(*)::int4 from credits.keywords where normalised like 'word %' group by account_id`,
  )
  expect(kept).toEqual([{ count: 6000 }, { count: 6000 }, { count: 6000 }])
  expect(await verifyLegacy(moving, database)).toEqual({ accounts: 230, wrong: [] })
})

it('finds an account that is missing, one that opened otherwise, and books that do not add up', async () => {
  const { legacy, database, moving } = await start()
  await importLegacy(moving, database)
  await query(database, `delete from credits.accounts where account_id = '1'`)
  await query(database, `delete from credits.ledger where account_id = '1'`)
  await legacy.rows(`update igny8_tenants set credits = greatest(credits, 0) + 7 where id = 2`)
  await legacy.rows('insert into igny8_sites (id, tenant_id) values (1000000, 3)')
  await query(
    database,
    `update credits.accounts set available = available + 1 where account_id = '4'`,
  )
  const { wrong } = await verifyLegacy(moving, database)
  expect(wrong).toContain('Account 1: it is not there. Import it.')
  expect(wrong.filter((line) => line.startsWith('Account 2: it opened with'))).not.toEqual([])
  expect(wrong).toContain('Account 3: it opened with 0 sites "1000000"; its old rows say 1 now.')
  expect(wrong).toContain('Account 4: its balance or its usage is not the sum of its ledger.')
  expect(wrong.filter((line) => !/^Account [1-4]:/.test(line))).toEqual([])
})

it('tells of every value, and of those that need a look with examples', async () => {
  const { legacy, moving } = await start()
  await legacy.rows(`update igny8_tenants set credits = -7, status = 'Frozen' where id = 5`)
  const told = new Map<string, number>()
  const { tally } = await planLegacyMove({
    ...moving,
    tell: ({ table, column }) =>
      told.set(`${table}.${column}`, (told.get(`${table}.${column}`) ?? 0) + 1),
  })
  expect(told.get('account.usage_content_words')).toBe(230)
  expect(told.get('plan.max_clusters')).toBe(4)
  expect(String(tally)).toMatch(/no_successor {1}plan\.max_clusters × 4 /)
  expect(String(tally)).toMatch(/unusable {5}account\.status × \d+ .*\n {6}account \d+: "Frozen"\n/)
  expect(tally.needingALook).toBeGreaterThan(4)
})

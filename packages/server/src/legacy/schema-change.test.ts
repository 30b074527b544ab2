import { expect, it, onTestFinished } from 'vitest'
import { makeLegacyDatabase } from '../testing/make-legacy-database.ts'
import { planContract } from './contract.ts'
import { planExpand } from './expand.ts'
import { type LegacyDatabase, openLegacyDatabase } from './legacy-database.ts'
import { legacySettingsSchema } from './legacy-settings.ts'
import { readColumns } from './old-columns.ts'
import { planRestore } from './restore.ts'
import { applyChange } from './schema-change.ts'

const settings = legacySettingsSchema.parse({ unlimitedValues: [-1], fallbackPlanId: 'free' })
const tables = ['igny8_plans', 'igny8_tenants']

const expand = async (legacy: LegacyDatabase) =>
  applyChange(legacy, await planExpand(legacy, settings))
const contract = async (legacy: LegacyDatabase) =>
  applyChange(legacy, await planContract(legacy, settings))
const restore = async (legacy: LegacyDatabase) =>
  applyChange(legacy, await planRestore(legacy, settings, Date.now()))

/** Everything in the two tables: rows, columns, constraints and indexes, in whatever order they are. */
async function everything(legacy: LegacyDatabase) {
  const all: unknown[] = []
  for (const table of tables) {
    const columns = [...(await readColumns(legacy, table))]
    columns.sort((a, b) => (a.name < b.name ? -1 : 1))
    all.push(columns)
    all.push(await legacy.rows(`select to_jsonb(one) as one from ${table} as one order by id`))
    all.push(
      await legacy.rows(
        `select conname::text, pg_get_constraintdef(oid) as made from pg_constraint
         where conrelid = to_regclass($1) and contype <> 'n'
         union all
         select indexrelid::regclass::text, pg_get_indexdef(indexrelid) from pg_index
         where indrelid = to_regclass($1) order by 1, 2`,
        [table],
      ),
    )
  }
  return all
}

async function tableNames(legacy: LegacyDatabase) {
  const rows = await legacy.rows(
    `select relname::text as name from pg_class
     where relkind = 'r' and relnamespace = 'public'::regnamespace order by 1`,
  )
  return rows.map(({ name }) => name)
}

it('expand lets inserts leave the old columns out and adds the new ones, and can be repeated', async () => {
  const { legacy } = await makeLegacyDatabase(5)
  const insert = `insert into igny8_tenants (name, status, credits, plan_id)
    values ('new', 'active', 5, 1) returning usage_content_words, usage_ahrefs_queries`
  await expect(legacy.rows(insert)).rejects.toThrow(/does not exist/)
  await expand(legacy)
  expect(await legacy.rows(insert)).toEqual([{ usage_content_words: 0, usage_ahrefs_queries: 0 }])
  expect(
    await legacy.rows('select distinct max_ahrefs_queries as queries from igny8_plans'),
  ).toEqual([{ queries: 50 }])
  const before = await everything(legacy)
  await expand(legacy)
  expect(await everything(legacy)).toEqual(before)
})

it('contract drops eleven columns, and restore brings every value, default and check back', async () => {
  const { legacy } = await makeLegacyDatabase(60)
  await expand(legacy)
  const before = await everything(legacy)
  await contract(legacy)
  const left = (await Promise.all(tables.map((table) => readColumns(legacy, table)))).flat()
  expect(left.filter(({ name }) => /content|image|cluster/.test(name))).toEqual([])
  expect((await planContract(legacy, settings)).statements).toEqual([])
  const [archived] = await legacy.rows('select count(*)::int4 from igny8_tenants_before_credits')
  expect(archived).toEqual({ count: 60 })
  await restore(legacy)
  expect(await everything(legacy)).toEqual(before)
  expect((await planRestore(legacy, settings, 0)).statements).toEqual([])
  expect(await tableNames(legacy)).toContainEqual(
    expect.stringMatching(/^igny8_plans_before_credits_\d{14}$/),
  )
})

it('indexes and constraints of old columns go and come back as they were', async () => {
  const { legacy } = await makeLegacyDatabase(20)
  await expand(legacy)
  await legacy.rows(`
    create index ideas on igny8_plans (max_content_ideas desc, "name");
    create unique index words on igny8_plans ((max_content_words + 0), id) where max_content_words > 0;
    alter table igny8_plans add constraint one_each unique (max_images_basic, id);
    alter table igny8_plans add constraint both_above check (max_clusters + max_sites > -100);
    create index basic on igny8_tenants using brin (usage_images_basic)`)
  const before = await everything(legacy)
  await contract(legacy)
  const [left] = await legacy.rows(
    `select to_regclass('ideas') as gone, to_regclass('words') as too`,
  )
  expect(left).toEqual({ gone: null, too: null })
  await restore(legacy)
  expect(await everything(legacy)).toEqual(before)
})

it('restore gives rows that were made meanwhile the defaults, and leaves deleted ones deleted', async () => {
  const { legacy } = await makeLegacyDatabase(10)
  await expand(legacy)
  await contract(legacy)
  await legacy.rows(
    `insert into igny8_tenants (id, name, status, credits, plan_id) values (99, 'new', 'active', 5, 1)`,
  )
  await legacy.rows('delete from igny8_keywords where tenant_id = 4')
  for (const table of ['sites', 'users']) {
    await legacy.rows(`delete from igny8_${table} where tenant_id = 4`)
  }
  await legacy.rows('delete from igny8_tenants where id = 4')
  await restore(legacy)
  const rows = await legacy.rows('select id, usage_content_words as words from igny8_tenants')
  expect(rows.find(({ id }) => id === '99')).toEqual({ id: '99', words: 0 })
  expect(rows.length).toBe(10)
})

it('fails in seconds where somebody holds a lock, and leaves nothing behind', async () => {
  const { url, legacy } = await makeLegacyDatabase(5)
  await expand(legacy)
  const other = await openLegacyDatabase(url)
  onTestFinished(() => other.close())
  const before = [await everything(legacy), await tableNames(legacy)]
  await other.rows('begin')
  await other.rows('select * from igny8_tenants limit 1')
  const from = performance.now()
  await expect(contract(legacy)).rejects.toThrow(/held a lock .* Nothing was changed; try again/)
  expect(performance.now() - from).toBeLessThan(10_000)
  await other.rows('rollback')
  expect([await everything(legacy), await tableNames(legacy)]).toEqual(before)
  await contract(legacy)
})

it('contract stops before it starts where it could lose something', async () => {
  const { legacy } = await makeLegacyDatabase(5)
  await expect(contract(legacy)).rejects.toThrow(/have no default, so expand was not run/)
  await expand(legacy)
  await legacy.rows('create table igny8_tenants_before_credits (id bigint)')
  await expect(contract(legacy)).rejects.toThrow(/igny8_tenants_before_credits already/)
  await legacy.rows('drop table igny8_tenants_before_credits')
  await legacy.rows('create view old_words as select id, usage_content_words from igny8_tenants')
  const before = [await everything(legacy), await tableNames(legacy)]
  await expect(contract(legacy)).rejects.toThrow(/Nothing was changed: .*depend/)
  expect([await everything(legacy), await tableNames(legacy)]).toEqual(before)
})

it('restore never puts an archive over columns that are there', async () => {
  const { legacy } = await makeLegacyDatabase(5)
  await expand(legacy)
  await contract(legacy)
  await legacy.rows('alter table igny8_tenants add column usage_content_words integer')
  await expect(restore(legacy)).rejects.toThrow(/has usage_content_words already/)
})

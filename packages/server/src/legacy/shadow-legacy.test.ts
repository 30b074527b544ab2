import { expect, it, onTestFinished } from 'vitest'
import { openPostgres } from '../database/open-postgres.ts'
import { migrate } from '../migrate.ts'
import { makeDatabase } from '../testing/make-database.ts'
import { makeLegacyDatabase } from '../testing/make-legacy-database.ts'
import { query } from '../testing/query.ts'
import { legacySettingsSchema } from './legacy-settings.ts'
import { importLegacy } from './move-legacy.ts'
import { shadowLegacy } from './shadow-legacy.ts'

const settings = legacySettingsSchema.parse({ unlimitedValues: [-1], fallbackPlanId: 'free' })

async function start() {
  const { legacy } = await makeLegacyDatabase(0)
  await legacy.rows(
    `update igny8_plans set included_credits = 10000, max_sites = 1, max_users = 1,
       max_keywords = 100, max_content_ideas = 100, max_content_words = 1000,
       max_images_basic = 10, max_images_premium = 10, max_image_prompts = 100`,
  )
  const database = openPostgres({ url: await makeDatabase() })
  onTestFinished(() => database.close())
  await migrate(database)
  const insert = (name: string, credits: number) =>
    legacy.rows(
      `insert into igny8_tenants (name, status, credits, plan_id, usage_content_ideas,
         usage_content_words, usage_images_basic, usage_images_premium, usage_image_prompts)
       values ($1, 'active', $2, 1, 0, 0, 0, 0, 0)`,
      [name, credits],
    )
  return { legacy, database, insert, moving: { legacy, settings, now: Date.now() } }
}

it('counts for each work where the old checks and the new decision differ, and says why', async () => {
  const { legacy, database, insert, moving } = await start()
  await insert('rich in credits, out of words', 10_000)
  await insert('the same', 10_000)
  await insert('poor', 0)
  await legacy.rows('insert into igny8_sites (tenant_id) values (1)')
  await importLegacy(moving, database)
  const ledger = await query(database, 'select count(*) from credits.ledger')

  const lines = await shadowLegacy(moving, database)
  const of = (work: string) =>
    Object.fromEntries(
      lines.filter((line) => line.work === work).map((line) => [line.outcome, line.accounts]),
    )
  expect(of('an article')).toEqual({ only_new_allows: 2, both_deny: 1 })
  expect(of('a site')).toEqual({ both_deny: 1, both_allow: 2 })
  expect(of('a user')).toEqual({ both_allow: 3 })
  const article = lines.find(({ outcome }) => outcome === 'only_new_allows')
  expect(article?.example).toMatch(/^Account 1: Old content_words: 0 used \+ 1500 asked is more/)
  expect(await query(database, 'select count(*) from credits.ledger')).toEqual(ledger)
})

it('says which accounts the new model does not have', async () => {
  const { database, insert, moving } = await start()
  await insert('not imported', 10_000)
  const lines = await shadowLegacy(moving, database)
  expect(new Set(lines.map(({ outcome }) => outcome))).toEqual(new Set(['new_failed']))
  expect(lines[0]?.example).toMatch(/^Account 1: There is no account/)
})

it('reads columns by the names that the host has given them', async () => {
  const { legacy, database, insert, moving } = await start()
  await insert('rich', 10_000)
  await legacy.rows('alter table igny8_tenants rename column credits to credit_balance')
  const renamed = {
    ...moving,
    settings: { ...settings, accountColumns: { credits: 'credit_balance' } },
  }
  await importLegacy(renamed, database)
  const lines = await shadowLegacy(renamed, database)
  expect(lines.find(({ work }) => work === 'an article')?.outcome).toBe('only_new_allows')
})

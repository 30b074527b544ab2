import { codeOf, fact } from './case.ts'

export const accountCases = [
  fact(
    'every plan says how many articles it brings, the account’s own too',
    async (bench, expect) => {
      const { credits, open } = bench
      const offered = await credits.plans()
      expect(offered.map(({ id, articlesPerCycle }) => [id, articlesPerCycle])).toEqual([
        ['free', 10],
        ['starter', 50],
        ['growth', 200],
        ['scale', 600],
      ])
      const account = await open('growth')
      expect((await credits.account({ account })).plan).toEqual(offered[2])
    },
  ),

  fact('a new account has its plan’s credits and limits', async ({ credits, open }, expect) => {
    const account = await open('starter')
    expect(await credits.account({ account })).toMatchObject({
      account,
      status: 'active',
      plan: { id: 'starter', name: 'Starter' },
      credits: { available: 10_000, held: 0, spentThisCycle: 0, plan: 10_000, bonus: 0 },
      limits: {
        sites: { limit: 2, used: 0, held: 0, remaining: 2, level: 'ok', resetsAt: null },
        keywords: { limit: 1_000, used: 0, remaining: 1_000 },
        ahrefsQueries: { limit: 50, used: 0, remaining: 50 },
      },
    })
  }),

  fact('creating an account twice changes nothing', async ({ credits, open }, expect) => {
    const account = await open('starter')
    await credits.putAccount({ account, planId: 'starter' })
    expect((await credits.account({ account })).credits.available).toBe(10_000)
  }),

  fact('an unknown account is not found', async ({ credits, key }, expect) => {
    const account = 'nobody-here'
    const actions = [{ action: 'idea_generation' }]
    expect(await codeOf(credits.account({ account }))).toBe('not_found')
    expect(await codeOf(credits.charge({ account, key: key(), actions }))).toBe('not_found')
    expect(await codeOf(credits.check({ account, actions }))).toBe('not_found')
    expect(await codeOf(credits.activity({ account }))).toBe('not_found')
    expect(await codeOf(credits.keywords({ account }))).toBe('not_found')
  }),

  fact('an account may be called constructor', async ({ credits }, expect) => {
    await credits.putAccount({ account: 'constructor', planId: 'free' })
    const account = await credits.account({ account: 'constructor' })
    expect(account.plan.id).toBe('free')
  }),

  fact('an unknown plan is refused and creates nothing', async ({ credits }, expect) => {
    const account = 'never-created'
    expect(await codeOf(credits.putAccount({ account, planId: 'gold' }))).toBe('invalid_field')
    expect(await codeOf(credits.account({ account }))).toBe('not_found')
  }),

  fact('an upgrade adds the difference in plan credits once', async ({ credits, open }, expect) => {
    const account = await open('starter')
    const planIds = ['growth', 'starter', 'growth', 'growth']
    for (const planId of planIds) await credits.putAccount({ account, planId })
    const { plan, credits: balance } = await credits.account({ account })
    expect(plan.id).toBe('growth')
    expect(balance).toMatchObject({ available: 40_000, grantedThisCycle: 40_000 })
  }),

  fact('a downgrade takes no credits away', async ({ credits, open }, expect) => {
    const account = await open('growth')
    await credits.putAccount({ account, planId: 'free' })
    expect((await credits.account({ account })).credits.available).toBe(40_000)
  }),

  fact('a downgrade below use deletes nothing and denies creates', async (bench, expect) => {
    const { credits, open } = bench
    const account = await open('growth')
    for (const name of ['a', 'b', 'c']) await credits.claim({ account, limit: 'sites', name })
    await credits.putAccount({ account, planId: 'free' })
    const after = await credits.account({ account })
    expect(after.limits.sites).toMatchObject({ limit: 1, used: 3, remaining: 0, level: 'over' })
    const denied = await credits.claim({ account, limit: 'sites', name: 'd' })
    expect(denied).toMatchObject({ allowed: false, decision: { code: 'plan_limit_reached' } })
  }),

  fact('unlimited is null and has no remaining', async ({ credits, open }, expect) => {
    const account = await open('scale')
    expect((await credits.account({ account })).limits.sites).toEqual({
      limit: null,
      used: 0,
      held: 0,
      remaining: null,
      level: 'unlimited',
      resetsAt: null,
    })
  }),

  fact('the plans come cheapest first', async ({ credits }, expect) => {
    const plans = await credits.plans()
    expect(plans.map((plan) => plan.id)).toEqual(['free', 'starter', 'growth', 'scale'])
  }),
]

import { codeOf, days, fact } from './case.ts'
import type { Bench } from './harness.ts'

/** Two weeks of work on two sites, one of which is given up. */
async function workTwoWeeks(bench: Bench, account: string) {
  const { credits, key, advance } = bench
  await credits.claim({ account, limit: 'sites', name: 'blog' })
  await credits.claim({ account, limit: 'sites', name: 'shop' })
  for (let day = 0; day < 14; day += 1) {
    await credits.charge({
      account,
      key: key(),
      actions: [{ action: 'content_generation', words: 1_000 + 100 * day }],
      context: {
        siteId: day % 2 === 0 ? 'blog' : 'shop',
        ...(day > 9 && { automationId: 'nightly' }),
      },
    })
    await credits.charge({
      account,
      key: key(),
      actions: [{ action: 'image_generation', images: { basic: 2, quality: 1, premium: 1 } }],
    })
    advance(days)
  }
  await credits.unclaim({ account, limit: 'sites', name: 'shop' })
}

const sum = (parts: readonly { credits: number }[]) =>
  parts.reduce((total, part) => total + part.credits, 0)

export const insightCases = [
  fact('every breakdown sums to the total, and the total to the ledger', async (bench, expect) => {
    const account = await bench.open('growth')
    await workTwoWeeks(bench, account)
    const insights = await bench.credits.insights({ account, days: 30, timeZone: 'Asia/Kathmandu' })
    const charged = Array.from({ length: 14 }, (_, day) => 100 + 10 * day + 22)
    const total = charged.reduce((all, one) => all + one, 0)
    expect(insights.totals).toEqual({ credits: total, count: 28, images: 56 })
    expect((await bench.credits.account({ account })).credits.spentThisCycle).toBe(total)
    for (const parts of [
      insights.bySite,
      insights.byAction,
      insights.byImageQuality,
      insights.byAutomation,
      insights.timeline,
    ]) {
      expect(sum(parts)).toBe(total)
    }
    expect(insights.timeline.length).toBe(30)
    expect(insights.bySite.map(({ bucket, siteId }) => [bucket, siteId])).toEqual([
      ['site', 'blog'],
      ['archived', null],
      ['unassigned', null],
    ])
    expect(
      insights.byImageQuality.map(({ quality, images, credits }) => [quality, images, credits]),
    ).toEqual([
      ['basic', 28, 28],
      ['quality', 14, 70],
      ['premium', 14, 210],
      ['no_images', 0, total - 308],
    ])
    expect(insights.byAutomation.map(({ automationId, count }) => [automationId, count])).toEqual([
      ['nightly', 4],
      [null, 24],
    ])
  }),

  fact('a site that was never opened is not among the archived ones', async (bench, expect) => {
    const { credits, key, advance } = bench
    const account = await bench.open()
    const planSite = (name: string) =>
      credits.claim({ account, limit: 'sites', name, state: 'pending', ttlSeconds: 60 })
    const work = (siteId: string) =>
      credits.charge({
        account,
        key: key(),
        actions: [{ action: 'site_structure' }],
        context: { siteId },
      })
    const bySite = async () => {
      const { bySite } = await credits.insights({ account, days: 7 })
      return bySite.map(({ bucket, siteId }) => [bucket, siteId])
    }
    await planSite('lapsed')
    await work('lapsed')
    await planSite('given-up')
    await work('given-up')
    await credits.unclaim({ account, limit: 'sites', name: 'given-up' })
    advance(days)
    expect(await bySite()).toEqual([
      ['site', 'given-up'],
      ['site', 'lapsed'],
    ])
    await credits.claim({ account, limit: 'sites', name: 'lapsed' })
    await credits.unclaim({ account, limit: 'sites', name: 'lapsed' })
    expect(await bySite()).toEqual([
      ['site', 'given-up'],
      ['archived', null],
    ])
  }),

  fact('a period is compared with the one before it', async (bench, expect) => {
    const account = await bench.open('growth')
    await workTwoWeeks(bench, account)
    const { comparison, totals } = await bench.credits.insights({ account, days: 7 })
    expect(comparison.change).toBe(totals.credits - comparison.credits)
    expect(sum(comparison.byAction.map(({ change }) => ({ credits: change }))) !== 0).toBe(true)
  }),

  fact('images that were left unsaid count as they were priced', async (bench, expect) => {
    const { credits, open, key } = bench
    const account = await open()
    await credits.charge({
      account,
      key: key(),
      actions: [{ action: 'image_generation', quantity: 3 }],
    })
    const { byImageQuality, totals } = await credits.insights({ account, days: 7 })
    expect(totals).toEqual({ credits: 3, count: 3, images: 3 })
    expect(byImageQuality[0]).toMatchObject({ quality: 'basic', images: 3, credits: 3 })
  }),

  fact('an impossible period or time zone is refused', async ({ credits, open }, expect) => {
    const account = await open()
    const timeZone = 'Mars/Olympus'
    expect(await codeOf(credits.insights({ account, timeZone }))).toBe('invalid_field')
    const from = '2026-03-01T00:00:00Z'
    expect(await codeOf(credits.insights({ account, from, to: from }))).toBe('invalid_field')
    expect(await codeOf(credits.insights({ account: 'nobody-here' }))).toBe('not_found')
  }),

  fact('an account without use has insights of nothing', async ({ credits, open }, expect) => {
    const account = await open()
    const insights = await credits.insights({ account, days: 7 })
    expect(insights.totals).toEqual({ credits: 0, count: 0, images: 0 })
    expect(insights.timeline.length).toBe(7)
    expect((await credits.forecast({ account })).credits.hidden).toBe('too_little_data')
  }),

  fact('a forecast says about when credits run out', async (bench, expect) => {
    const { credits, open, key, advance } = bench
    const account = await open('free')
    for (let day = 0; day < 10; day += 1) {
      await credits.charge({
        account,
        key: key(),
        actions: [{ action: 'content_generation', words: 1_500 }],
      })
      advance(days)
    }
    const { credits: outlook } = await credits.forecast({ account })
    expect(outlook).toMatchObject({ remaining: 500, hidden: null, perDay: { expected: 150 } })
    const { asOf } = await credits.account({ account })
    const inDays = (Date.parse(outlook.runsOut?.expected ?? '') - Date.parse(asOf)) / days
    expect(Math.round(inDays)).toBe(3)
  }),

  fact('plan fit finds the plan that would have carried the work', async (bench, expect) => {
    const { credits, open, key, advance } = bench
    const account = await open('growth')
    for (let day = 0; day < 60; day += 1) {
      await credits.charge({
        account,
        key: key(),
        actions: [{ action: 'content_generation', words: 1_000 }],
      })
      advance(days)
    }
    const fit = await credits.planFit({ account })
    expect(fit).toMatchObject({ planId: 'growth', cheapestPlanId: 'starter', advice: 'downgrade' })
    expect(fit.plans.map(({ planId, fits }) => [planId, fits])).toEqual([
      ['free', false],
      ['starter', true],
      ['growth', true],
      ['scale', true],
    ])
    expect(fit.plans[0]?.stop?.resource).toBe('credits')
  }),

  fact(
    'a denied request counts against a plan with what it needed, unless no plan could hold it',
    async ({ credits, open, key }, expect) => {
      const account = await open('starter')
      for (const quantity of [1_500, 1_000_000]) {
        const actions = [{ action: 'idea_generation', quantity }]
        expect((await credits.charge({ account, key: key(), actions })).allowed).toBe(false)
      }
      const { plans } = await credits.planFit({ account })
      expect(plans.map(({ planId, stop }) => [planId, stop?.needed ?? null])).toEqual([
        ['free', 15_000],
        ['starter', 15_000],
        ['growth', null],
        ['scale', null],
      ])
    },
  ),

  fact(
    'estimates learn from the account’s own work, and say how good they were',
    async (bench, expect) => {
      const { credits, open, key } = bench
      const account = await open('growth')
      const article = [{ action: 'content_generation', words: 1_000 }]
      for (let count = 0; count < 20; count += 1) {
        const held = await credits.reserve({ account, key: key(), actions: article })
        if (!held.allowed) throw new Error(held.decision.message.text)
        const actions = [{ action: 'content_generation', words: 900 }]
        await credits.settle({ account, reservation: held.value.id, key: key(), actions })
      }
      const { lines } = await credits.estimate({ account, actions: article })
      expect(lines).toMatchObject([{ basis: 'measured', cost: { min: 90, expected: 90, max: 90 } }])
      const { actions } = await credits.estimateAccuracy({ account })
      expect(actions).toEqual([
        {
          action: 'content_generation',
          name: 'Article writing',
          charges: 20,
          estimated: 2_000,
          charged: 1_800,
          bias: 1_800 / 2_000 - 1,
          withinRange: 1,
          p10: 0.9,
          p50: 0.9,
          p90: 0.9,
        },
      ])
    },
  ),
]

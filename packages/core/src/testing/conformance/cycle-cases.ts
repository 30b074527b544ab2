import { days, fact } from './case.ts'
import type { Bench } from './harness.ts'

async function toNextCycle({ credits, advance }: Bench, account: string) {
  const { cycle, asOf } = await credits.account({ account })
  advance(Date.parse(cycle.end) - Date.parse(asOf) + 1_000)
}

export const cycleCases = [
  fact('a reset ends plan credits, grants new ones and clears queries', async (bench, expect) => {
    const { credits, open, key } = bench
    const account = await open()
    await credits.grant({ account, key: key(), kind: 'bonus', credits: 300, reason: 'Test' })
    await credits.charge({
      account,
      key: key(),
      actions: [{ action: 'content_generation', words: 10_000 }],
    })
    await credits.claim({ account, limit: 'sites', name: 'a' })
    const held = await credits.reserve({
      account,
      key: key(),
      limits: [{ limit: 'ahrefsQueries', count: 9 }],
    })
    if (held.allowed)
      await credits.settle({ account, reservation: held.value.id, key: key(), actions: [] })
    await toNextCycle(bench, account)
    const after = await credits.account({ account })
    expect(after.credits).toEqual({
      available: 10_300,
      held: 0,
      spentThisCycle: 0,
      grantedThisCycle: 10_000,
      plan: 10_000,
      bonus: 300,
      lasting: 300,
    })
    expect(after.limits.sites.used).toBe(1)
    expect(after.limits.ahrefsQueries).toMatchObject({ used: 0, remaining: 50 })
  }),

  fact('fourteen months away make one grant, not fourteen', async (bench, expect) => {
    const { credits, open, key } = bench
    const account = await open()
    bench.advance(14 * 31 * days)
    await credits.charge({ account, key: key(), actions: [{ action: 'idea_generation' }] })
    const after = await credits.account({ account })
    expect(after.credits).toMatchObject({ available: 9_990, spentThisCycle: 10 })
  }),

  fact('many readers and writers at the boundary reset once', async (bench, expect) => {
    const { credits, open, key } = bench
    const account = await open()
    await toNextCycle(bench, account)
    await Promise.all(
      Array.from({ length: 24 }, (_, index) =>
        index % 2 === 0
          ? credits.account({ account })
          : credits.charge({ account, key: key(), actions: [{ action: 'idea_generation' }] }),
      ),
    )
    const { activities } = await credits.activity({ account, limit: 100 })
    const grants = activities.filter((activity) => activity.kind === 'credits_added')
    expect(grants.length).toBe(2)
    expect((await credits.account({ account })).credits.available).toBe(10_000 - 12 * 10)
  }),

  fact(
    'credits held across a reset can be settled, and end when they come back',
    async (bench, expect) => {
      const { credits, open, key } = bench
      const account = await open()
      const held = await credits.reserve({
        account,
        key: key(),
        actions: [{ action: 'content_generation', words: 1_500 }],
        ttlSeconds: 86_400,
      })
      if (!held.allowed) throw new Error('denied')
      const { cycle, asOf } = await credits.account({ account })
      const untilReset = Date.parse(cycle.end) - Date.parse(asOf)
      bench.advance(untilReset - 12 * 3_600_000)
      const second = await credits.reserve({
        account,
        key: key(),
        actions: [{ action: 'content_generation', words: 1_500 }],
        ttlSeconds: 86_400,
      })
      if (!second.allowed) throw new Error('denied')
      bench.advance(13 * 3_600_000)
      const actions = [{ action: 'content_generation', words: 1_000 }]
      const settled = await credits.settle({
        account,
        reservation: second.value.id,
        key: key(),
        actions,
      })
      expect(settled).toMatchObject({ value: { charged: 100, released: 0 } })
      const after = await credits.account({ account })
      expect(after.credits).toMatchObject({ available: 10_000, held: 0, spentThisCycle: 100 })
    },
  ),

  fact(
    'cycles are counted from the anchor and clamped to the month',
    async ({ credits, open }, expect) => {
      const account = await open()
      const anchor = '2024-01-31T09:30:00.000Z'
      const { cycle } = await credits.putAccount({
        account,
        planId: 'starter',
        cycleAnchor: anchor,
      })
      const day = (text: string) => new Date(text).getUTCDate()
      const lastDay = (text: string) => {
        const date = new Date(text)
        return new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate()
      }
      expect(day(cycle.start)).toBe(lastDay(cycle.start))
      expect(day(cycle.end)).toBe(lastDay(cycle.end))
      expect(cycle.start.slice(11)).toBe('09:30:00.000Z')
      expect((await credits.account({ account })).credits.available).toBe(10_000)
    },
  ),

  fact('a moved anchor moves the end of plan credits on hold too', async (bench, expect) => {
    const { credits, open, key } = bench
    const account = await open()
    const { asOf } = await credits.account({ account })
    const actions = [{ action: 'content_generation', words: 80_000 }]
    const held = await credits.reserve({ account, key: key(), actions, ttlSeconds: 86_400 })
    if (!held.allowed) throw new Error('denied')
    // A cycle that ends in an hour, on the same day of the month.
    const inAnHour = new Date(Date.parse(asOf) + 3_600_000)
    const cycleAnchor = new Date(inAnHour.setUTCFullYear(2020)).toISOString()
    await credits.putAccount({ account, planId: 'starter', cycleAnchor })
    bench.advance(2 * 3_600_000)
    await credits.release({ account, reservation: held.value.id, key: key() })
    const after = await credits.account({ account })
    expect(after.credits).toMatchObject({ available: 10_000, held: 0 })
  }),
]

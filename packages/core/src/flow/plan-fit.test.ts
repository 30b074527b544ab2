import fc from 'fast-check'
import { expect, test } from 'vitest'
import { defaultCatalogue } from '../catalogue/default-catalogue.ts'
import { plansByPrice } from '../catalogue/find-plan.ts'
import type { LimitName } from '../catalogue/limit-names.ts'
import { planFitSchema } from '../model/plan-fit.ts'
import { type MemoryCredits, memoryCredits } from '../testing/memory-credits.ts'
import { planFitSince, type WorkEntry } from './past-work.ts'
import { planFit } from './plan-fit.ts'
import { dayMs } from './time-zone.ts'

const start = Date.parse('2026-08-01T00:00:00.000Z')
const account = 'one'

/** An account that lives through its work by the clock, so that the ledger is a real one. */
async function live(
  planId: string,
  days: number,
  work: (day: number, life: Life) => Promise<void>,
) {
  let now = start
  const credits = memoryCredits({ now: () => now })
  await credits.putAccount({ account, planId, cycleAnchor: new Date(start).toISOString() })
  let keys = 0
  const life: Life = {
    credits,
    charge: async (spent) => {
      const actions = [{ action: 'content_generation', words: spent * 10 }]
      const charged = await credits.charge({ account, key: `k${keys++}`, actions })
      return charged.allowed
    },
    grant: async (kind, amount) => {
      const key = `k${keys++}`
      await credits.grant({ account, key, kind, credits: amount, reason: 'test' })
    },
    claim: async (limit, name) => (await credits.claim({ account, limit, name })).allowed,
    query: async () => {
      const limits = [{ limit: 'ahrefsQueries' as const, count: 1 }]
      const held = await credits.reserve({ account, key: `k${keys++}`, limits })
      if (!held.allowed) return false
      const reservation = held.value.id
      await credits.settle({ account, key: `k${keys++}`, reservation, actions: [] })
      return true
    },
  }
  for (let day = 0; day < days; day += 1) {
    now = start + day * dayMs + dayMs / 2
    await work(day, life)
  }
  now = start + days * dayMs
  await credits.account({ account })
  const state = credits.ledger.loadAll(account).account
  if (state === null) throw new Error('no account')
  const entries = credits.ledger.entries(account).filter(({ at }) => at >= planFitSince(state, now))
  return { fit: planFit(entries, state, now, defaultCatalogue), entries, state, now }
}

interface Life {
  readonly credits: MemoryCredits
  charge(spent: number): Promise<boolean>
  grant(kind: 'bonus' | 'purchase', credits: number): Promise<void>
  claim(limit: 'sites' | 'users', name: string): Promise<boolean>
  query(): Promise<boolean>
}

const fits = (fit: Awaited<ReturnType<typeof live>>['fit']) =>
  fit.plans.filter((plan) => plan.fits).map(({ planId }) => planId)

test('a plan that would have run dry says on which day', async () => {
  const { fit } = await live('growth', 100, async (_, { charge }) => {
    await charge(500)
  })
  expect(fits(fit)).toEqual(['growth', 'scale'])
  expect(fit).toMatchObject({
    cheapestPlanId: 'growth',
    advice: 'stay',
    differenceCents: 0,
    days: 90,
  })
  expect(fit.peak.credits).toBe(15_500)
  const starter = fit.plans.find(({ planId }) => planId === 'starter')
  // The 90 days begin on Aug 11; 10,000 credits of the cycle of Aug 1 last through Aug 20.
  expect(starter?.stop).toEqual({
    at: '2026-08-21T12:00:00.000Z',
    resource: 'credits',
    needed: 10_500,
    included: 10_000,
  })
  expect(starter?.message.text).toBe('Its 10,000 credits a month would have run out on Aug 21.')
})

test('a plan that is larger than the work is advised against', async () => {
  const { fit } = await live('scale', 100, async (day, { charge, claim }) => {
    await charge(100)
    if (day === 3) await claim('sites', 'blog')
  })
  expect(fit).toMatchObject({
    cheapestPlanId: 'starter',
    advice: 'downgrade',
    differenceCents: -35_000,
  })
  expect(fit.message.text).toBe(
    'Starter would have carried your last 90 days, for $350 less a month.',
  )
})

test('after a few days it is too early to advise a smaller plan', async () => {
  const { fit } = await live('growth', 20, async (_, { charge }) => {
    await charge(10)
  })
  expect(fit).toMatchObject({ days: 20, advice: 'too_early', cheapestPlanId: 'free' })
})

test('the first thing that stops is named, with its day', async () => {
  const { fit } = await live('scale', 60, async (day, { charge, claim, query }) => {
    if (day === 5) for (const name of ['a', 'b', 'c']) await claim('sites', name)
    if (day === 7) await query()
    if (day === 40) await charge(50_000)
  })
  const stops = fit.plans.map(({ planId, stop }) => [planId, stop?.resource, stop?.at.slice(0, 10)])
  expect(stops).toEqual([
    ['free', 'sites', '2026-08-06'],
    ['starter', 'sites', '2026-08-06'],
    ['growth', 'credits', '2026-09-10'],
    ['scale', undefined, undefined],
  ])
  expect(fit.plans[1]?.message.text).toBe('Has 2 sites; you needed more on Aug 6.')
})

test('queries are counted by the month', async () => {
  const { fit } = await live('growth', 62, async (day, { query }) => {
    for (let count = 0; count < (day < 31 ? 1 : 2); count += 1) await query()
  })
  expect(fit.peak.ahrefsQueries).toBe(60)
  const [free, starter] = fit.plans
  expect(free?.message.text).toBe('Has no Ahrefs queries; you needed them on Aug 1.')
  expect(starter?.message.text).toBe('Has 50 Ahrefs queries a month; you needed more by Sep 26.')
})

test('what the plan denied, it did not carry', async () => {
  const { fit } = await live('starter', 40, async (day, { charge, claim }) => {
    if (day === 2) await claim('sites', 'a')
    if (day === 3) await claim('sites', 'b')
    if (day === 4) expect(await claim('sites', 'c')).toBe(false)
    if (day === 35) expect(await charge(12_000)).toBe(false)
  })
  expect(fit).toMatchObject({ planId: 'starter', cheapestPlanId: 'growth', advice: 'upgrade' })
  expect(fit.plans[1]?.stop).toMatchObject({ resource: 'sites', needed: 3, included: 2 })
})

test('a plan whose credits were too few for somebody did not carry them', async () => {
  const { fit } = await live('starter', 40, async (day, { charge }) => {
    if (day === 35) expect(await charge(12_000)).toBe(false)
  })
  const stops = fit.plans.map(({ stop }) => stop && [stop.resource, stop.needed])
  expect(stops).toEqual([['credits', 12_000], ['credits', 12_000], null, null])
})

test('what no plan could hold speaks for none of them', async () => {
  const { fit } = await live('growth', 60, async (day, { charge, credits }) => {
    await charge(100)
    if (day !== 40) return
    expect(await charge(10_000_000)).toBe(false)
    const limits = [{ limit: 'keywords' as const, count: 20_001 }]
    expect((await credits.reserve({ account, key: 'all', limits })).allowed).toBe(false)
  })
  expect(fit).toMatchObject({ cheapestPlanId: 'starter', advice: 'downgrade' })
})

test('a plan without room for what was denied does not carry it either', async () => {
  const { fit } = await live('starter', 40, async (day, { charge }) => {
    if (day === 33) await charge(9_000)
    if (day === 34) expect(await charge(39_000)).toBe(false)
  })
  const stops = fit.plans.map(({ planId, stop }) => [planId, stop?.needed])
  expect(stops.slice(1)).toEqual([
    ['starter', 9_000 + 39_000],
    ['growth', 9_000 + 39_000],
    ['scale', undefined],
  ])
})

test('credits that were too few after the cycle was moved were too few of that plan', async () => {
  const { fit } = await live('free', 50, async (day, { charge, credits }) => {
    if (day < 25) await charge(70)
    if (day !== 25) return
    await credits.putAccount({ account, planId: 'free', cycleAnchor: '2026-08-26T00:00:00.000Z' })
    expect(await charge(500)).toBe(false)
  })
  expect(fit).toMatchObject({ cheapestPlanId: 'starter', advice: 'upgrade' })
})

test('what would have stopped before the 90 days does not count', async () => {
  const { fit } = await live('growth', 100, async (day, { charge }) => {
    if (day === 2) await charge(8_000)
    if (day === 20) await charge(1_000)
  })
  expect(fit).toMatchObject({ from: '2026-08-11T00:00:00.000Z', cheapestPlanId: 'free' })
})

test('a seat that is on hold counts as taken', async () => {
  const { fit } = await live('growth', 40, async (day, { credits }) => {
    if (day !== 39) return
    for (const name of ['ann', 'bob', 'cleo']) {
      await credits.claim({ account, limit: 'users', name, state: 'pending' })
    }
  })
  const starter = fit.plans.find(({ planId }) => planId === 'starter')
  expect(starter?.stop).toMatchObject({ resource: 'users', needed: 3, included: 2 })
})

test('what was given counts; what was bought does not', async () => {
  const withMore = async (kind: 'bonus' | 'purchase') => {
    const { fit } = await live('starter', 30, async (day, { charge, grant }) => {
      if (day === 0) await grant(kind, 5_000)
      await charge(400)
    })
    return fit.cheapestPlanId
  }
  expect(await withMore('bonus')).toBe('starter')
  expect(await withMore('purchase')).toBe('growth')
})

test('credits that were there before the 90 days count', async () => {
  const { fit } = await live('starter', 150, async (day, { charge, grant }) => {
    if (day === 10) await grant('bonus', 20_000)
    if (day > 60) await charge(400)
  })
  expect(fit.advice).toBe('stay')
})

test('summed into days, charges lead to the same answer', async () => {
  const { entries, state, now, fit } = await live('growth', 100, async (day, { charge }) => {
    for (let count = 0; count < 3; count += 1) await charge((day * 37) % 400)
  })
  const since = planFitSince(state, now)
  const days = new Map<number, WorkEntry>()
  const rest: WorkEntry[] = []
  for (const entry of entries) {
    if (entry.kind !== 'charge') {
      rest.push(entry)
      continue
    }
    const day = Math.floor((entry.at - since) / dayMs)
    const credits = (days.get(day)?.credits ?? 0) + entry.credits
    days.set(day, { ...entry, credits })
  }
  const summed = [...rest, ...days.values()].sort((a, b) => a.at - b.at)
  expect(planFit(summed, state, now, defaultCatalogue).plans.map(({ fits }) => fits)).toEqual(
    fit.plans.map(({ fits }) => fits),
  )
})

const anyWork = fc.array(
  fc.record({
    day: fc.nat({ max: 89 }),
    spent: fc.nat({ max: 4_000 }),
    limit: fc.option(fc.constantFrom<LimitName>('sites', 'users', 'keywords', 'ahrefsQueries')),
    count: fc.integer({ min: 1, max: 60 }),
  }),
  { maxLength: 60, size: 'max' },
)

test('a larger plan carries what a smaller one does, and the cheapest that fits is chosen', async () => {
  const { state, now } = await live('scale', 91, async () => {})
  const seen = new Set<string | null>()
  fc.assert(
    fc.property(anyWork, (work) => {
      const entries = work
        .toSorted((a, b) => a.day - b.day)
        .map(
          ({ day, spent, limit, count }): WorkEntry => ({
            at: now - 90 * dayMs + day * dayMs + 1,
            kind: limit === null ? 'charge' : 'claim',
            credits: limit === null ? 0 - spent : 0,
            limit,
            slots: limit === null ? 0 : limit === 'keywords' ? count * 7 : Math.ceil(count / 40),
            count,
            estimated: null,
            note: null,
          }),
        )
      const slots = (limit: LimitName) =>
        entries.reduce((sum, entry) => sum + (entry.limit === limit ? entry.slots : 0), 0)
      const used = {
        sites: slots('sites'),
        users: slots('users'),
        keywords: slots('keywords'),
        ahrefsQueries: 0,
      }
      const fit = planFit(entries, { ...state, used }, now, defaultCatalogue)
      expect(planFitSchema.safeParse(fit).error).toBe(undefined)
      const carried = fit.plans.map((plan) => plan.fits)
      const first = carried.indexOf(true)
      expect(carried).toEqual(carried.map((_, index) => first !== -1 && index >= first))
      const cheapest = plansByPrice(defaultCatalogue)[first]
      expect(fit.cheapestPlanId).toBe(cheapest?.id ?? null)
      if (cheapest !== undefined) {
        const most = (limit: LimitName) => cheapest.limits[limit] ?? Number.POSITIVE_INFINITY
        expect(fit.peak.sites).toBeLessThanOrEqual(most('sites'))
        expect(fit.peak.users).toBeLessThanOrEqual(most('users'))
        expect(fit.peak.keywords).toBeLessThanOrEqual(most('keywords'))
        expect(fit.peak.ahrefsQueries).toBeLessThanOrEqual(most('ahrefsQueries'))
      }
      seen.add(fit.cheapestPlanId)
    }),
    { numRuns: 300 },
  )
  expect(seen.size).toBeGreaterThan(2)
})

test('under a week of use says nothing of a plan that carried it', async () => {
  const adviceAfter = async (days: number) => {
    const { fit } = await live('free', days, async (_, { charge }) => {
      await charge(10)
    })
    return fit.advice
  }
  expect(await adviceAfter(1)).toBe('too_early')
  expect(await adviceAfter(6)).toBe('too_early')
  expect(await adviceAfter(8)).toBe('stay')
})

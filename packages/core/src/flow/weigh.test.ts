import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { defaultCatalogue } from '../catalogue/default-catalogue.ts'
import { findPlan } from '../catalogue/find-plan.ts'
import { limitNames } from '../catalogue/limit-names.ts'
import type { AccountStatus } from '../model/account.ts'
import type { Catalogue, GatePolicy } from '../model/catalogue.ts'
import type { WorkRequest } from '../model/work-request.ts'
import { arbitraryStanding, arbitraryWork } from '../testing/proof/arbitrary-work.ts'
import { OneAccount } from '../testing/proof/one-account.ts'
import { tightCatalogue } from '../testing/proof/tight-catalogue.ts'
import { pricedAction } from './estimate.ts'
import { levelOf } from './level.ts'
import { priceAction } from './price-action.ts'
import { type Standing, standingOf } from './standing.ts'
import { weigh } from './weigh.ts'

const gates: readonly GatePolicy[] = [
  { basis: 'max' },
  { basis: 'expected' },
  { basis: 'expected_times', factor: 1.2 },
  { basis: 'expected_times', factor: 1.37 },
]

const never = '2099-01-01T00:00:00.000Z'
const catalogue = tightCatalogue({ basis: 'max' }, never)
const arbitraryGate = fc.constantFrom(...gates)

/** A second opinion: sums in plain arithmetic, no steps in between. */
function secondOpinion(
  standing: Standing,
  work: WorkRequest,
  { priceLists }: Catalogue,
  gate: GatePolicy,
) {
  const [list] = priceLists
  if (list === undefined) throw new Error('no prices')
  let expected = 0
  let max = 0
  for (const request of work.actions ?? []) {
    const priced = pricedAction(request.action, list)
    const price = priceAction(priced, request)
    expected += price
    // Spreads here have one decimal.
    max += Math.ceil((price * Math.round((priced.spread?.max ?? 1) * 10)) / 10)
  }
  const factor = gate.basis === 'expected_times' ? Math.round(gate.factor * 100) : 100
  const required = gate.basis === 'max' ? max : Math.ceil((expected * factor) / 100)
  const short = limitNames.filter((limit) => {
    const asked = (work.limits ?? []).filter((one) => one.limit === limit)
    const { limit: value, used, held } = standing.limits[limit]
    const count = asked.reduce((sum, one) => sum + one.count, 0)
    return asked.length > 0 && value !== null && used + held + count > value
  })
  const inactive = standing.status === 'inactive'
  const allowed = !inactive && short.length === 0 && required <= standing.credits.available
  return { required, short, allowed }
}

describe('weighing', () => {
  test('allows exactly what fits, by a second opinion', () => {
    let ran = 0
    let denied = 0
    const agree = fc.property(
      arbitraryStanding(catalogue),
      arbitraryWork(catalogue),
      arbitraryGate,
      (standing, work, gate) => {
        const opinion = secondOpinion(standing, work, catalogue, gate)
        const weighed = weigh(standing, work, catalogue, gate)
        ran += 1
        denied += Number(!weighed.allowed)
        expect(weighed.credits.required).toBe(opinion.required)
        expect(weighed.allowed).toBe(opinion.allowed)
        if (standing.status === 'inactive') expect(weighed.code).toBe('plan_inactive')
        else if (opinion.short.length > 0) {
          const first = work.limits?.find(({ limit }) => opinion.short.includes(limit))
          expect(['plan_limit_reached', 'monthly_limit_reached', 'not_in_plan']).toContain(
            weighed.code,
          )
          expect(first).toBeDefined()
        } else if (!opinion.allowed) expect(weighed.code).toBe('insufficient_credits')
      },
    )
    fc.assert(agree, { numRuns: 20_000 })
    expect(ran).toBe(20_000)
    expect(denied).toBeGreaterThan(2_000)
    expect(denied).toBeLessThan(18_000)
  })

  test('says of each item what it asked for, what is left and what is short', () => {
    const consistent = fc.property(
      arbitraryStanding(catalogue),
      arbitraryWork(catalogue),
      arbitraryGate,
      (standing, work, gate) => {
        const { items, credits } = weigh(standing, work, catalogue, gate)
        const asked = [
          ...(work.actions ?? []).map(({ action }) => ({ action })),
          ...(work.limits ?? []).map(({ limit }) => ({ limit })),
        ]
        expect(items.map(({ resource }) => resource)).toEqual(asked)
        const actions = items.filter(({ resource }) => 'action' in resource)
        expect(actions.reduce((sum, item) => sum + item.requested, 0)).toBe(credits.required)
        expect(credits.after - credits.shortfall).toBe(credits.available - credits.required)
        for (const item of items) {
          const figures = [item.requested, item.used, item.held, item.shortfall]
          figures.push(item.remaining ?? 0, item.maxAllowed ?? 0)
          expect(figures.every((figure) => Number.isSafeInteger(figure) && figure >= 0)).toBe(true)
          expect(figures.some((figure) => Object.is(figure, -0))).toBe(false)
          if ('limit' in item.resource) {
            const usage = standing.limits[item.resource.limit]
            expect(item).toMatchObject(usage)
            expect(item.resetsAt !== null).toBe(item.resource.limit === 'ahrefsQueries')
          }
        }
      },
    )
    fc.assert(consistent, { numRuns: 10_000 })
  })
})

describe('the most that is allowed', () => {
  /** Asks for one thing as often as `count` says. */
  const times = (work: WorkRequest, count: number): WorkRequest => {
    const [action] = work.actions ?? []
    const [request] = work.limits ?? []
    return {
      ...(action && { actions: [{ ...action, quantity: count }] }),
      ...(request && { limits: [{ ...request, count }] }),
    }
  }

  test('of one thing really fits, and one more does not', () => {
    let ran = 0
    const exact = fc.property(
      arbitraryStanding(catalogue),
      arbitraryWork(catalogue, { onlyOne: true }),
      arbitraryGate,
      (standing, work, gate) => {
        const most = weigh(standing, work, catalogue, gate).items[0]?.maxAllowed
        const allows = (count: number) =>
          weigh(standing, times(work, count), catalogue, gate).allowed
        ran += 1
        if (most === undefined) throw new Error('no item')
        if (most === null) expect(allows(1_000_000)).toBe(true)
        else {
          if (most > 0) expect(allows(most)).toBe(true)
          expect(allows(most + 1)).toBe(false)
        }
      },
    )
    fc.assert(exact, { numRuns: 20_000 })
    expect(ran).toBe(20_000)
  })

  test('of the last of many things fits with those before it', () => {
    const exact = fc.property(
      arbitraryStanding(catalogue, { active: true }),
      arbitraryWork(catalogue),
      fc.array(arbitraryWork(catalogue, { onlyOne: true }), { minLength: 1, maxLength: 1 }),
      arbitraryGate,
      (standing, before, [last], gate) => {
        if (last === undefined || !weigh(standing, before, catalogue, gate).allowed) return
        const both = (one: WorkRequest): WorkRequest => ({
          actions: [...(before.actions ?? []), ...(one.actions ?? [])],
          limits: [...(before.limits ?? []), ...(one.limits ?? [])],
        })
        const { items } = weigh(standing, both(last), catalogue, gate)
        const index = last.actions === undefined ? -1 : (before.actions?.length ?? 0)
        const most = items.at(index)?.maxAllowed
        const allows = (count: number) =>
          weigh(standing, both(times(last, count)), catalogue, gate).allowed
        if (most === undefined) throw new Error('no item')
        if (most === null) expect(allows(1_000_000)).toBe(true)
        else {
          if (most > 0) expect(allows(most)).toBe(true)
          expect(allows(most + 1)).toBe(false)
        }
      },
    )
    fc.assert(exact, { numRuns: 10_000 })
  })

  test.each([
    // Credits there are, keywords asked for, keywords that fit at 5 for every 50.
    [10, 120, 100],
    [14, 120, 100],
    [15, 101, 150],
    [4, 1, 0],
  ])('with %i credits of %i keywords in steps of 50 is %i', (available, quantity, most) => {
    const free = findPlan(defaultCatalogue, 'free')
    const account = new OneAccount({ planId: 'free', at: '2026-01-01T00:00:00Z' })
    const spent = (free?.creditsPerCycle ?? 0) - available
    account.done('charge', { actions: [{ action: 'content_generation', words: spent * 10 }] })
    const { state, now } = account
    if (state.account === null) throw new Error('no account')
    const standing = standingOf(state.account, now, defaultCatalogue)
    const work = { actions: [{ action: 'clustering', quantity }] }
    const { items } = weigh(standing, work, defaultCatalogue, { basis: 'max' })
    expect(items[0]).toMatchObject({ remaining: available, maxAllowed: most })
  })

  test('is nothing where the plan is not active', () => {
    const standing = standingWith({ status: 'inactive' })
    const work = {
      actions: [{ action: 'idea_generation' }],
      limits: [{ limit: 'sites' as const, count: 1 }],
    }
    const { items } = weigh(standing, work, defaultCatalogue, { basis: 'max' })
    expect(items.map(({ maxAllowed }) => maxAllowed)).toEqual([0, 0])
  })
})

describe('precedence', () => {
  const everything: WorkRequest = {
    actions: [{ action: 'content_generation', quantity: 1_000 }],
    limits: [
      { limit: 'ahrefsQueries', count: 1 },
      { limit: 'sites', count: 9 },
    ],
  }
  const codeOf = (standing: Standing, work: WorkRequest) =>
    weigh(standing, work, defaultCatalogue, { basis: 'max' }).code

  test('puts the state of the plan first, then limits in the order asked, then credits', () => {
    expect(codeOf(standingWith({ status: 'inactive' }), everything)).toBe('plan_inactive')
    expect(codeOf(standingWith({}), everything)).toBe('not_in_plan')
    const other = { ...everything, limits: [...(everything.limits ?? [])].reverse() }
    expect(codeOf(standingWith({}), other)).toBe('plan_limit_reached')
    expect(codeOf(standingWith({}), { actions: everything.actions })).toBe('insufficient_credits')
    expect(codeOf(standingWith({}), { limits: [{ limit: 'users', count: 1 }] })).toBe('near_limit')
    expect(codeOf(standingWith({}), { actions: [{ action: 'idea_generation' }] })).toBe('ok')
  })

  test('tells a used-up month from a limit of the plan and from what is not in it', () => {
    const queries = { limits: [{ limit: 'ahrefsQueries' as const, count: 1 }] }
    expect(codeOf(standingWith({ planId: 'starter', used: 50 }), queries)).toBe(
      'monthly_limit_reached',
    )
    expect(codeOf(standingWith({ planId: 'starter', used: 49 }), queries)).toBe('near_limit')
    expect(codeOf(standingWith({ planId: 'free' }), queries)).toBe('not_in_plan')
    const keywords = { limits: [{ limit: 'keywords' as const, count: 1_001 }] }
    expect(codeOf(standingWith({ planId: 'starter' }), keywords)).toBe('plan_limit_reached')
  })
})

function standingWith({
  status = 'active',
  planId = 'free',
  used = 0,
}: {
  status?: AccountStatus
  planId?: string
  used?: number
}): Standing {
  const plan = findPlan(defaultCatalogue, planId)
  if (plan === undefined) throw new Error('no plan')
  const limitsOf = (limit: (typeof limitNames)[number]) => ({
    limit: plan.limits[limit],
    used: limit === 'ahrefsQueries' ? used : 0,
    held: 0,
  })
  return {
    plan,
    status,
    limits: {
      sites: limitsOf('sites'),
      users: limitsOf('users'),
      keywords: limitsOf('keywords'),
      ahrefsQueries: limitsOf('ahrefsQueries'),
    },
    credits: { available: 2_000, held: 0, lasting: 0, grantedThisCycle: 2_000 },
    cycle: { end: '2026-12-01T00:00:00.000Z' },
    asOf: '2026-11-22T00:00:00.000Z',
  }
}

test('a price list weighs from the instant it begins', () => {
  const later = tightCatalogue({ basis: 'expected' }, '2026-11-22T00:00:00.000Z')
  const requiredAt = (asOf: string) => {
    const work = { actions: [{ action: 'content_generation', words: 1_000 }] }
    return weigh({ ...standingWith({}), asOf }, work, later, later.gate).credits.required
  }
  expect(requiredAt('2026-11-21T23:59:59.999Z')).toBe(30)
  expect(requiredAt('2026-11-22T00:00:00.000Z')).toBe(40)
})

describe('levels', () => {
  test('begin to be near at four fifths, in whole numbers', () => {
    for (let limit = 1; limit <= 100_000; limit += 1) {
      const mark = Math.ceil((limit * 4) / 5)
      if (mark < limit && levelOf(limit, mark) !== 'near') expect.fail(`${mark} of ${limit}`)
      if (levelOf(limit, mark - 1) !== 'ok') expect.fail(`${mark - 1} of ${limit}`)
    }
  })

  test.each([
    [5, 0, 'ok'],
    [5, 3, 'ok'],
    [5, 4, 'near'],
    [5, 5, 'at'],
    [5, 6, 'over'],
    [1, 0, 'ok'],
    [1, 1, 'at'],
    [0, 0, 'not_in_plan'],
    [0, 1, 'over'],
    [null, 0, 'unlimited'],
    [null, 10_000, 'unlimited'],
  ] as const)('of %s with %i taken is %s', (limit, taken, level) => {
    expect(levelOf(limit, taken)).toBe(level)
  })
})

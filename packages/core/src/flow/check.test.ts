import { describe, expect, test } from 'vitest'
import { defaultCatalogue } from '../catalogue/default-catalogue.ts'
import { findPlan } from '../catalogue/find-plan.ts'
import type { AccountStatus } from '../model/account.ts'
import { check } from './check.ts'
import type { Standing } from './standing.ts'

const asOf = '2026-11-22T00:00:00.000Z'
const end = '2026-12-01T00:00:00.000Z'

/** On Starter: 2 sites, 2 users, 1,000 keywords, 50 queries. */
function starter(
  available: number,
  { keywords = 0, held = 0, status = 'active' as AccountStatus } = {},
): Standing {
  const plan = findPlan(defaultCatalogue, 'starter')
  if (plan === undefined) throw new Error('no plan')
  return {
    plan,
    status,
    limits: {
      sites: { limit: 2, used: 0, held: 0 },
      users: { limit: 2, used: 1, held: 0 },
      keywords: { limit: 1_000, used: keywords, held },
      ahrefsQueries: { limit: 50, used: 0, held: 0 },
    },
    credits: { available, held: 7, lasting: 0, grantedThisCycle: 10_000 },
    cycle: { end },
    asOf,
  }
}

const article = { action: 'content_generation', words: 1_500 }
const keywords = (count: number) => ({ limit: 'keywords' as const, count })

describe('work that is allowed', () => {
  test('is told with what is left of everything it needs, and needs no remedy', () => {
    const work = { actions: [article], limits: [keywords(5)] }
    expect(check(starter(500, { keywords: 10, held: 3 }), work, defaultCatalogue)).toEqual({
      allowed: true,
      code: 'ok',
      asOf,
      items: [
        {
          resource: { action: 'content_generation' },
          requested: 180,
          limit: null,
          used: 0,
          held: 7,
          remaining: 500,
          shortfall: 0,
          maxAllowed: 2,
          resetsAt: null,
          level: 'ok',
          code: 'ok',
        },
        {
          resource: { limit: 'keywords' },
          requested: 5,
          limit: 1_000,
          used: 10,
          held: 3,
          remaining: 987,
          shortfall: 0,
          maxAllowed: 987,
          resetsAt: null,
          level: 'ok',
          code: 'ok',
        },
      ],
      credits: {
        available: 500,
        held: 7,
        cost: { min: 120, expected: 150, max: 180 },
        required: 180,
        after: 320,
        shortfall: 0,
      },
      remedies: [],
    })
  })

  test('may take the last credit, which is no warning', () => {
    const { allowed, code, items, credits } = check(
      starter(180),
      { actions: [article] },
      defaultCatalogue,
    )
    expect({ allowed, code, after: credits.after }).toEqual({ allowed: true, code: 'ok', after: 0 })
    expect(items[0]).toMatchObject({ remaining: 180, shortfall: 0, level: 'ok', code: 'ok' })
  })

  test.each([
    // Keywords used and asked for of 1,000.
    [790, 9, 'ok', 'ok'],
    [790, 10, 'near', 'near_limit'],
    [790, 209, 'near', 'near_limit'],
    [790, 210, 'at', 'near_limit'],
  ])('says that a limit is near: %i used, %i more', (used, count, level, code) => {
    const verdict = check(
      starter(0, { keywords: used }),
      { limits: [keywords(count)] },
      defaultCatalogue,
    )
    expect(verdict).toMatchObject({ allowed: true, code, remedies: [] })
    expect(verdict.items).toMatchObject([{ level, code, shortfall: 0 }])
  })

  test('is calm where there is no limit', () => {
    const standing = starter(0)
    const limits = { ...standing.limits, sites: { limit: null, used: 900, held: 0 } }
    const work = { limits: [{ limit: 'sites' as const, count: 50 }] }
    const { code, items } = check({ ...standing, limits }, work, defaultCatalogue)
    expect(code).toBe('ok')
    expect(items).toMatchObject([
      { level: 'unlimited', code: 'ok', remaining: null, maxAllowed: null },
    ])
  })
})

describe('work that is denied', () => {
  test('for want of credits says what each action is short of, and what helps', () => {
    const verdict = check(starter(250), { actions: [article, article] }, defaultCatalogue)
    expect(verdict).toMatchObject({ allowed: false, code: 'insufficient_credits' })
    expect(verdict.items).toMatchObject([
      { requested: 180, remaining: 250, shortfall: 0, maxAllowed: 1, level: 'ok', code: 'ok' },
      {
        requested: 180,
        remaining: 70,
        shortfall: 110,
        maxAllowed: 0,
        level: 'at',
        code: 'insufficient_credits',
      },
    ])
    expect(verdict.credits).toMatchObject({ required: 360, after: 0, shortfall: 110 })
    expect(verdict.remedies).toEqual([
      { kind: 'upgrade', planId: 'growth' },
      { kind: 'buy_credits', credits: 110 },
      { kind: 'wait', until: end },
    ])
  })

  test('by a limit keeps the level that the limit stands at', () => {
    const full = check(starter(0, { keywords: 1_000 }), { limits: [keywords(1)] }, defaultCatalogue)
    expect(full.items).toMatchObject([
      { level: 'at', code: 'plan_limit_reached', shortfall: 1, remaining: 0, maxAllowed: 0 },
    ])
    const nearly = check(
      starter(0, { keywords: 900 }),
      { limits: [keywords(101)] },
      defaultCatalogue,
    )
    expect(nearly.items).toMatchObject([
      { level: 'near', code: 'plan_limit_reached', shortfall: 1, remaining: 100, maxAllowed: 100 },
    ])
    const roomy = check(
      starter(0, { keywords: 100 }),
      { limits: [keywords(901)] },
      defaultCatalogue,
    )
    expect(roomy.items).toMatchObject([{ level: 'ok', code: 'plan_limit_reached', shortfall: 1 }])
  })

  test('by a plan that is not active says so of every item', () => {
    const work = { actions: [article], limits: [keywords(1)] }
    const verdict = check(starter(500, { status: 'inactive' }), work, defaultCatalogue)
    expect(verdict).toMatchObject({ allowed: false, code: 'plan_inactive' })
    expect(verdict.items).toMatchObject([
      { code: 'plan_inactive', maxAllowed: 0, shortfall: 0 },
      { code: 'plan_inactive', maxAllowed: 0, shortfall: 0 },
    ])
    expect(verdict.remedies).toEqual([{ kind: 'contact' }])
  })

  test('counts what the same work asks of a limit before', () => {
    const work = { limits: [keywords(600), { limit: 'users' as const, count: 1 }, keywords(500)] }
    const { items } = check(starter(0), work, defaultCatalogue)
    expect(items).toMatchObject([
      { remaining: 1_000, shortfall: 0 },
      { remaining: 1, shortfall: 0 },
      { remaining: 400, shortfall: 100 },
    ])
  })
})

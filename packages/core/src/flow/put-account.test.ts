import { describe, expect, test } from 'vitest'
import { OneAccount } from '../testing/proof/one-account.ts'

const at = '2026-11-10T00:00:00.000Z'
const open = (planId = 'starter') => new OneAccount({ planId, at })
const everything = [{ action: 'image_generation', images: { basic: 10_000 } }]
const write = (words: number) => [{ action: 'content_generation', words }]

describe('putting an account', () => {
  test('as it is changes nothing and writes nothing', () => {
    const account = open()
    const { entries, view } = account
    const before = [entries.length, view]
    account.done('put_account', { planId: 'starter' })
    account.done('put_account', { planId: 'starter', status: 'active', cycleAnchor: at })
    expect([account.entries.length, account.view]).toEqual(before)
  })

  test('on a dearer plan adds the difference once, however often it goes back and forth', () => {
    const account = open()
    account.done('charge', { actions: write(50_000) })
    for (const planId of ['growth', 'starter', 'growth', 'free', 'growth', 'scale', 'growth']) {
      account.done('put_account', { planId })
    }
    expect(account.credits).toMatchObject({
      available: 120_000 - 5_000,
      grantedThisCycle: 120_000,
      spentThisCycle: 5_000,
    })
    account.at('2026-12-10T00:00:00.000Z').done('catch_up', {})
    expect(account.credits).toMatchObject({ available: 40_000, grantedThisCycle: 40_000 })
  })

  test('on a smaller plan takes nothing away and leaves it over its limits', () => {
    const account = open('growth')
    for (const name of ['a', 'b', 'c']) account.done('claim', { limit: 'sites', name })
    account.done('put_account', { planId: 'free' })
    expect(account.view).toMatchObject({
      credits: { available: 40_000 },
      limits: { sites: { limit: 1, used: 3, remaining: 0, level: 'over' } },
    })
    expect(account.send('claim', { limit: 'sites', name: 'd' })).toMatchObject({ type: 'denied' })
    account.done('unclaim', { limit: 'sites', name: 'a' })
    account.done('unclaim', { limit: 'sites', name: 'b' })
    account.done('unclaim', { limit: 'sites', name: 'c' })
    account.done('claim', { limit: 'sites', name: 'd' })
  })

  test('inactive stops what is new and lets what runs come to its end', () => {
    const account = open()
    const reservation = account.hold({ actions: write(1_000) })
    account.done('put_account', { planId: 'starter', status: 'inactive' })
    for (const outcome of [
      account.send('charge', { actions: write(10) }),
      account.send('reserve', { actions: write(10) }),
      account.send('claim', { limit: 'sites', name: 'a' }),
      account.send('add_keywords', {
        keywords: [{ keyword: 'shoes', country: 'us' }],
        door: 'manual',
        policy: 'as_many_as_fit',
      }),
    ]) {
      expect(outcome).toMatchObject({ type: 'denied', decision: { code: 'plan_inactive' } })
    }
    expect(account.done('settle', { reservation, actions: write(1_000) })).toMatchObject({
      charged: 100,
    })
  })

  test('on a plan nobody sells is refused', () => {
    const account = open()
    for (const planId of ['gold', '', 'constructor', '__proto__']) {
      expect(account.send('put_account', { planId })).toMatchObject({
        type: 'rejected',
        params: { field: 'planId' },
      })
    }
  })
})

describe('moving the anchor', () => {
  test('moves the cycle and the end of its credits, gives none twice, and is written down', () => {
    const account = open()
    account.done('charge', { actions: write(10_000) })
    const before = account.entries.length
    account.at('2026-11-22T00:00:00.000Z')
    account.done('put_account', { planId: 'starter', cycleAnchor: '2026-01-31T00:00:00.000Z' })
    expect(account.view).toMatchObject({
      cycle: { start: '2026-10-31T00:00:00.000Z', end: '2026-11-30T00:00:00.000Z' },
      credits: { available: 9_000, spentThisCycle: 1_000, grantedThisCycle: 10_000 },
    })
    expect(account.story(before)).toEqual(['2026-11-22T00:00:00.000Z plan 0 0 starter'])
    account.at('2026-11-30T00:00:00.000Z').done('catch_up', {})
    expect(account.credits).toMatchObject({ available: 10_000, spentThisCycle: 0 })
    expect(account.story(before + 1).map((line) => line.slice(25))).toEqual([
      'expire -9000 0 plan',
      'grant 10000 0 plan',
    ])
  })

  test('moves the end of plan credits on hold too', () => {
    const held = () => {
      const account = open()
      const reservation = account.hold({ actions: everything, ttlSeconds: 86_400 })
      return { account, reservation }
    }
    const later = held()
    later.account.at('2026-11-10T06:00:00.000Z')
    later.account.done('put_account', {
      planId: 'starter',
      cycleAnchor: '2026-11-05T00:00:00.000Z',
    })
    later.account.done('release', { reservation: later.reservation })
    expect(later.account.state.account?.grants).toMatchObject([
      { remaining: 10_000, expiresAt: Date.parse('2026-12-05T00:00:00.000Z') },
    ])
    const sooner = held()
    sooner.account.at('2026-11-10T06:00:00.000Z')
    sooner.account.done('put_account', {
      planId: 'starter',
      cycleAnchor: '2026-10-10T12:00:00.000Z',
    })
    sooner.account.at('2026-11-10T18:00:00.000Z').done('release', {
      reservation: sooner.reservation,
    })
    expect(sooner.account.credits).toMatchObject({ available: 10_000, grantedThisCycle: 10_000 })
  })

  test('keeps the month’s queries used until the new cycle begins', () => {
    const account = open()
    const limits = [{ limit: 'ahrefsQueries' as const, count: 7 }]
    account.done('settle', { reservation: account.hold({ limits }), actions: [] })
    account.at('2026-11-22T00:00:00.000Z')
    account.done('put_account', { planId: 'starter', cycleAnchor: '2026-11-20T00:00:00.000Z' })
    expect(account.view.limits.ahrefsQueries.used).toBe(7)
    account.at('2026-12-20T00:00:00.000Z').done('catch_up', {})
    expect(account.view.limits.ahrefsQueries.used).toBe(0)
  })
})

import { describe, expect, test } from 'vitest'
import { defaultCatalogue } from '../catalogue/default-catalogue.ts'
import { OneAccount } from '../testing/proof/one-account.ts'
import { catchUp } from './catch-up.ts'

const opened = '2026-01-31T00:00:00.000Z'
const write = (words: number) => [{ action: 'content_generation', words }]

describe('what falls due', () => {
  test('happens in the order it fell due, whatever kind it is', () => {
    const account = new OneAccount({ planId: 'free', at: opened })
    account.at('2026-02-01T00:00:00.000Z')
    account.hold({ actions: [{ action: 'idea_generation' }], ttlSeconds: 86_400 })
    const pending = { state: 'pending', limit: 'users', ttlSeconds: 5 * 86_400 } as const
    account.done('claim', { ...pending, name: 'ann' })
    const expiresAt = '2026-02-04T00:00:00.000Z'
    account.done('grant', { kind: 'bonus', credits: 7, expiresAt, reason: 'x' })
    const before = account.entries.length
    account.at('2026-03-01T12:00:00.000Z').done('catch_up', {})
    expect(account.story(before)).toEqual([
      '2026-02-02T00:00:00.000Z release 0 -10 expired',
      '2026-02-04T00:00:00.000Z expire -7 0 bonus',
      '2026-02-06T00:00:00.000Z unclaim 0 0 ann',
      '2026-02-28T00:00:00.000Z expire -2000 0 plan',
      '2026-02-28T00:00:00.000Z grant 2000 0 plan',
    ])
  })

  test('at one instant work ends first, then credits, then the cycle turns', () => {
    const account = new OneAccount({ planId: 'free', at: opened })
    const end = '2026-02-28T00:00:00.000Z'
    account.done('grant', { kind: 'bonus', credits: 7, expiresAt: end, reason: 'x' })
    account.at('2026-02-27T00:00:00.000Z')
    account.done('claim', { limit: 'users', name: 'ann', state: 'pending', ttlSeconds: 86_400 })
    account.hold({ actions: write(16_000), ttlSeconds: 86_400 })
    const before = account.entries.length
    account.at(end).done('catch_up', {})
    expect(account.story(before).map((line) => line.slice(25))).toEqual([
      'release 0 -1920 expired',
      // What was held comes back at the very instant that ends it.
      'expire -1920 0 plan',
      'unclaim 0 0 ann',
      'expire -80 0 plan',
      'expire -7 0 bonus',
      'grant 2000 0 plan',
    ])
    expect(account.credits).toMatchObject({ available: 2_000, held: 0, plan: 2_000, bonus: 0 })
  })

  test('is not due an instant earlier, and is done only once', () => {
    const account = new OneAccount({ planId: 'free', at: opened })
    const before = account.entries.length
    account.at('2026-02-27T23:59:59.999Z').done('catch_up', {})
    expect(account.story(before)).toEqual([])
    account.at('2026-02-28T00:00:00.000Z').done('catch_up', {})
    account.done('catch_up', {})
    account.at('2026-03-30T23:59:59.999Z').done('catch_up', {})
    expect(account.story(before).map((line) => line.slice(25))).toEqual([
      'expire -2000 0 plan',
      'grant 2000 0 plan',
    ])
  })

  test('needs no command of its own: whatever comes next finds it done', () => {
    const account = new OneAccount({ planId: 'free', at: opened })
    account.done('charge', { actions: write(20_000) })
    expect(account.send('charge', { actions: write(10) }).type).toBe('denied')
    account.at('2026-02-28T00:00:00.000Z')
    expect(account.send('charge', { actions: write(10) }).type).toBe('done')
    expect(account.credits).toMatchObject({ available: 1_999, spentThisCycle: 1 })
  })
})

describe('a new cycle', () => {
  test('after 14 months away ends one grant and makes one, in the cycle that is now', () => {
    const account = new OneAccount({ planId: 'free', at: opened })
    account.done('charge', { actions: write(5_000) })
    const before = account.entries.length
    account.at('2027-04-15T08:00:00.000Z').done('catch_up', {})
    expect(account.story(before)).toEqual([
      '2026-02-28T00:00:00.000Z expire -1500 0 plan',
      '2027-03-31T00:00:00.000Z grant 2000 0 plan',
    ])
    expect(account.view.cycle).toEqual({
      start: '2027-03-31T00:00:00.000Z',
      end: '2027-04-30T00:00:00.000Z',
    })
    expect(account.credits).toMatchObject({ available: 2_000, spentThisCycle: 0 })
  })

  test('gives an inactive plan nothing, and pays what is owed when it is active again', () => {
    const account = new OneAccount({ planId: 'free', at: opened })
    account.done('put_account', { planId: 'free', status: 'inactive' })
    account.at('2026-03-05T00:00:00.000Z').done('catch_up', {})
    expect(account.credits.available).toBe(0)
    for (const status of ['active', 'inactive', 'active', 'past_due'] as const) {
      account.done('put_account', { planId: 'free', status })
    }
    expect(account.credits).toMatchObject({ available: 2_000, grantedThisCycle: 2_000 })
  })

  test('takes the used queries back in the ledger, so that usage is its sum at any time', () => {
    const account = new OneAccount({ planId: 'starter', at: opened })
    const limits = [{ limit: 'ahrefsQueries' as const, count: 9 }]
    const reservation = account.hold({ limits })
    account.done('settle', { reservation, actions: [] })
    const usage = () => account.view.limits.ahrefsQueries.used
    const summed = () =>
      account.entries.reduce(
        (sum, entry) => sum + (entry.limit === 'ahrefsQueries' ? entry.slots : 0),
        0,
      )
    expect([usage(), summed()]).toEqual([9, 9])
    account.at('2026-02-28T00:00:00.000Z').done('catch_up', {})
    expect([usage(), summed()]).toEqual([0, 0])
  })

  test('cannot be left again by a clock that runs back', () => {
    const empty = { ...defaultCatalogue.plans[0], id: 'empty', creditsPerCycle: 0 }
    const plans = [...defaultCatalogue.plans, empty as (typeof defaultCatalogue.plans)[number]]
    const catalogue = { ...defaultCatalogue, plans }
    const account = new OneAccount({ planId: 'empty', at: opened, catalogue })
    account.at('2026-02-28T00:00:00.000Z').done('catch_up', {})
    account.at('2026-02-27T23:00:00.000Z')
    account.done('grant', { kind: 'bonus', credits: 1, reason: 'x' })
    expect(account.entries.at(-1)?.at).toBe(Date.parse('2026-02-28T00:00:00.000Z'))
    expect(account.view.cycle.start).toBe('2026-02-28T00:00:00.000Z')
  })

  test('comes even where the catalogue has lost the plan, so that another can be given', () => {
    const account = new OneAccount({ planId: 'starter', at: opened })
    const plans = defaultCatalogue.plans.filter((plan) => plan.id !== 'starter')
    account.catalogue = { ...defaultCatalogue, plans }
    account.at('2026-02-28T00:00:00.000Z')
    expect(account.send('charge', { actions: write(10) })).toMatchObject({
      type: 'rejected',
      params: { field: 'planId', value: 'starter' },
    })
    account.done('put_account', { planId: 'growth' })
    expect(account.credits).toMatchObject({ available: 40_000, plan: 40_000 })
  })

  test('gives the plan’s credits once the catalogue knows the plan again, within that cycle', () => {
    const account = new OneAccount({ planId: 'starter', at: opened })
    const { catalogue } = account
    const lost = { ...catalogue, plans: catalogue.plans.filter(({ id }) => id !== 'starter') }
    account.catalogue = lost
    account.at('2026-02-28T00:00:00.000Z').done('catch_up', {})
    const before = account.entries.length
    account.at('2026-03-01T00:00:00.000Z').done('catch_up', {})
    account.catalogue = catalogue
    account.at('2026-03-02T00:00:00.000Z').done('catch_up', {})
    account.done('catch_up', {})
    expect(account.story(before)).toEqual(['2026-03-02T00:00:00.000Z grant 10000 0 plan'])
    expect(account.credits).toMatchObject({ available: 10_000, grantedThisCycle: 10_000 })
    // Where it was lost again only after it had given its credits, nothing is owed.
    account.hold({ actions: write(100), ttlSeconds: 60 })
    account.catalogue = lost
    account.at('2026-03-03T00:00:00.000Z').done('catch_up', {})
    account.catalogue = catalogue
    account.at('2026-03-04T00:00:00.000Z').done('catch_up', {})
    expect(account.credits).toMatchObject({ available: 10_000, grantedThisCycle: 10_000 })
  })

  test('that was never paid is not paid in the next one', () => {
    const account = new OneAccount({ planId: 'starter', at: opened })
    const { catalogue } = account
    const plans = catalogue.plans.filter(({ id }) => id !== 'starter')
    account.catalogue = { ...catalogue, plans }
    account.at('2026-02-28T00:00:00.000Z').done('catch_up', {})
    account.catalogue = catalogue
    const before = account.entries.length
    account.at('2026-04-15T00:00:00.000Z').done('catch_up', {})
    expect(account.story(before)).toEqual(['2026-03-31T00:00:00.000Z grant 10000 0 plan'])
  })

  test('never lifts the balance above 2^53 − 1', () => {
    const account = new OneAccount({ planId: 'starter', at: opened })
    const room = Number.MAX_SAFE_INTEGER - 10_000
    account.done('grant', { kind: 'purchase', credits: room, reason: 'All of it' })
    account.done('put_account', { planId: 'growth' })
    expect(account.credits.available).toBe(Number.MAX_SAFE_INTEGER)
    account.at('2026-02-28T00:00:00.000Z').done('catch_up', {})
    expect(account.credits).toMatchObject({ available: Number.MAX_SAFE_INTEGER, plan: 10_000 })
  })
})

describe('credits on hold', () => {
  test('of which a part has expired come back without that part', () => {
    const account = new OneAccount({ planId: 'free', at: opened })
    account.done('charge', { actions: write(19_000) })
    const soon = '2026-02-10T00:00:00.000Z'
    account.done('grant', { kind: 'bonus', credits: 60, expiresAt: soon, reason: 'Soon' })
    account.done('grant', { kind: 'purchase', credits: 80, reason: 'Never' })
    account.at('2026-02-09T12:00:00.000Z')
    // 100 of the plan, 60 that end soon, 20 of 80 that never end.
    const reservation = account.hold({ actions: write(1_500), ttlSeconds: 86_400 })
    expect(account.credits).toMatchObject({ available: 60, held: 180 })
    account.at('2026-02-10T06:00:00.000Z')
    const before = account.entries.length
    account.done('release', { reservation })
    expect(account.story(before).map((line) => line.slice(25))).toEqual([
      'release 0 -180 cancelled',
      'expire -60 0 bonus',
    ])
    expect(account.credits).toMatchObject({ available: 180, held: 0, plan: 100, bonus: 80 })
    expect(account.state.account?.grants.map((grant) => grant.remaining)).toEqual([100, 80])
  })

  test('outlive their grant’s end while the work runs, and can be charged', () => {
    const account = new OneAccount({ planId: 'free', at: opened })
    account.at('2026-02-27T12:00:00.000Z')
    const reservation = account.hold({ actions: write(1_500), ttlSeconds: 86_400 })
    account.at('2026-02-28T06:00:00.000Z')
    const receipt = account.done('settle', { reservation, actions: write(1_000) })
    expect(receipt).toMatchObject({ charged: 100, released: 0 })
    expect(account.credits).toMatchObject({ available: 2_000, held: 0, spentThisCycle: 100 })
  })
})

test('catching up with nothing due is the same state', () => {
  const { state, now, catalogue } = new OneAccount({ planId: 'free', at: opened })
  expect(catchUp(state, now, catalogue).state).toBe(state)
})

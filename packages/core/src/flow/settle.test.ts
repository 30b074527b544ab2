import { describe, expect, test } from 'vitest'
import { OneAccount } from '../testing/proof/one-account.ts'

const open = () => new OneAccount({ planId: 'starter', at: '2026-11-22T12:00:00.000Z' })
const words = (count: number) => ({ action: 'content_generation', words: count })
const queries = (count: number) => ({ limit: 'ahrefsQueries' as const, count })

describe('settling', () => {
  test('charges each action by itself, with where it belongs', () => {
    const account = open()
    const reservation = account.hold({
      actions: [words(1_000), { action: 'image_generation', images: { premium: 2 } }],
      context: { siteId: 'site' },
    })
    const receipt = account.done('settle', {
      reservation,
      actions: [words(900), { action: 'image_generation', images: { premium: 1, basic: 1 } }],
    })
    expect(receipt).toMatchObject({ charged: 106, released: 44, reason: 'settled' })
    const charges = account.entries.filter(({ kind }) => kind === 'charge')
    expect(charges).toMatchObject([
      { action: 'content_generation', credits: -90, held: -90, estimated: 100, images: null },
      {
        action: 'image_generation',
        credits: -16,
        estimated: 30,
        images: { basic: 1, quality: 0, premium: 1 },
      },
    ])
    expect(charges.map(({ context }) => context)).toEqual([{ siteId: 'site' }, { siteId: 'site' }])
  })

  test('compares as much as was done, by settling or by draws, with what that was expected to cost', () => {
    const account = open()
    const estimates = () =>
      account.entries.flatMap(({ kind, estimated }) => (kind === 'charge' ? [estimated] : []))
    const settled = account.hold({ actions: [{ ...words(1_000), quantity: 10 }] })
    account.done('settle', { reservation: settled, actions: [{ ...words(900), quantity: 6 }] })
    expect(estimates()).toEqual([600])
    const drawn = account.hold({ actions: [{ ...words(1_000), quantity: 3 }] })
    for (const each of [1_010, 990]) {
      account.done('draw', { reservation: drawn, actions: [words(each)] })
    }
    expect(estimates()).toEqual([600, 100, 100])
    const unlike = account.hold({ actions: [words(1_000), words(2_000)] })
    account.done('draw', { reservation: unlike, actions: [words(1_900)] })
    account.done('settle', { reservation: unlike, actions: [words(900), words(90)] })
    expect(estimates().slice(3)).toEqual([null, 100, 200])
  })

  test('is priced by the list that was in force when the work was reserved', () => {
    const account = open()
    const reservation = account.hold({ actions: [words(1_000)], ttlSeconds: 86_400 })
    const [list] = account.catalogue.priceLists
    if (list === undefined) throw new Error('no prices')
    const dearer = list.actions.map((action) =>
      action.price.kind === 'per_unit'
        ? { ...action, price: { ...action.price, credits: action.price.credits * 3 } }
        : action,
    )
    const next = { version: 'next', effectiveFrom: '2026-11-22T18:00:00.000Z', actions: dearer }
    account.catalogue = { ...account.catalogue, priceLists: [list, next] }
    account.at('2026-11-22T20:00:00.000Z')
    expect(account.done('settle', { reservation, actions: [words(1_000)] })).toMatchObject({
      charged: 100,
    })
    const later = account.hold({ actions: [words(1_000)] })
    expect(account.done('settle', { reservation: later, actions: [words(1_000)] })).toMatchObject({
      charged: 300,
    })
  })

  test('with more than is held is refused to the credit, or charges what is held', () => {
    const account = open()
    const reservation = account.hold({ actions: [words(1_000)] })
    const { state } = account
    expect(account.send('settle', { reservation, actions: [words(1_201)] })).toEqual({
      type: 'rejected',
      code: 'settle_exceeds_reserved',
      params: { reservation, cost: 121, held: 120 },
    })
    expect(account.state).toBe(state)
    const both = [words(1_000), words(1_000)]
    const receipt = account.done('settle', { reservation, actions: both, over: 'charge_reserved' })
    expect(receipt).toMatchObject({ charged: 120, released: 0, reason: 'settled_at_reserved' })
    expect(account.entries.slice(-2).map(({ credits }) => credits)).toEqual([-100, -20])
  })

  test('uses the queries that were held, or as many as are told, and never more', () => {
    const used = () => account.view.limits.ahrefsQueries
    const account = open()
    const hold = () => account.hold({ limits: [queries(2), queries(1)] })
    account.done('settle', { reservation: hold(), actions: [] })
    expect(used()).toMatchObject({ used: 3, held: 0 })
    account.done('settle', { reservation: hold(), actions: [], limits: [] })
    expect(used()).toMatchObject({ used: 3, held: 0 })
    const last = hold()
    expect(
      account.send('settle', { reservation: last, actions: [], limits: [queries(4)] }),
    ).toMatchObject({ code: 'settle_exceeds_reserved', params: { used: 4, held: 3 } })
    expect(used()).toMatchObject({ used: 3, held: 3 })
    account.done('settle', { reservation: last, actions: [], limits: [queries(3)] })
    expect(used()).toMatchObject({ used: 6, held: 0 })
  })

  test('gives standing slots back: whoever keeps one claims it by name', () => {
    const account = open()
    const reservation = account.hold({ limits: [{ limit: 'sites', count: 2 }] })
    expect(account.send('claim', { limit: 'sites', name: 'mine' }).type).toBe('denied')
    account.done('settle', { reservation, actions: [] })
    expect(account.view.limits.sites).toMatchObject({ used: 0, held: 0 })
    account.done('claim', { limit: 'sites', name: 'mine' })
  })

  test('of nothing still stands on an entry, so that its answer is remembered', () => {
    const account = open()
    const reservation = account.hold({ actions: [{ action: 'content_generation', words: 0 }] })
    account.send('settle', { reservation, actions: [] }, 'nothing')
    expect(account.entries.at(-1)).toMatchObject({ kind: 'release', key: 'nothing', held: 0 })
  })
})

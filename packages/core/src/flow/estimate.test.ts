import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { defaultCatalogue } from '../catalogue/default-catalogue.ts'
import { priceListAt } from '../catalogue/price-list-at.ts'
import type { GatePolicy, PricedAction, PriceList } from '../model/catalogue.ts'
import { tightCatalogue } from '../testing/proof/tight-catalogue.ts'
import { estimate, estimateAction, requiredCredits } from './estimate.ts'
import { roundUp } from './round-up.ts'

const asOf = '2026-11-22T12:00:00.000Z'

const listWith = (priced: Omit<PricedAction, 'id' | 'name'>): PriceList => ({
  version: '1',
  effectiveFrom: asOf,
  actions: [{ id: 'act', name: 'Act', ...priced }],
})

/** An action of one credit per piece, spread as given. */
const spreadList = (min: number, max: number) =>
  listWith({
    price: { kind: 'per_unit', unit: 'articles', credits: 1, per: 1 },
    spread: { min, max },
  })

describe('rounding up', () => {
  test('forgives the last bits of a float', () => {
    expect(100 * 1.1).toBeGreaterThan(110)
    expect(roundUp(100 * 1.1)).toBe(110)
    expect(roundUp(10 * 1.1)).toBe(11)
    expect(roundUp(0.1 + 0.2)).toBe(1)
    expect(roundUp(100 * 1.15)).toBe(115)
    expect(roundUp(10.000001)).toBe(11)
  })

  test('of nothing is 0 and not −0', () => {
    expect(roundUp(0)).toBe(0)
    expect(roundUp(0 * 1.2)).toBe(0)
  })

  test('leaves whole numbers as they are', () => {
    for (const whole of [1, 2 ** 40 + 1, Number.MAX_SAFE_INTEGER])
      expect(roundUp(whole)).toBe(whole)
  })

  test('agrees with exact arithmetic for every factor of two decimals up to a billion credits', () => {
    let ran = 0
    const exactly = fc.property(
      fc.integer({ min: 0, max: 1_000_000_000 }),
      fc.integer({ min: 0, max: 1_000 }),
      (credits, hundredths) => {
        ran += 1
        const exact = Number((BigInt(credits) * BigInt(hundredths) + 99n) / 100n)
        return Object.is(roundUp(credits * (hundredths / 100)), exact)
      },
    )
    fc.assert(exactly, { numRuns: 100_000 })
    expect(ran).toBe(100_000)
  })
})

describe('an estimate', () => {
  test('has a line for each action, in the order asked, and sums them', () => {
    const actions = [
      { action: 'content_generation', quantity: 2 },
      { action: 'clustering', quantity: 120 },
      { action: 'image_generation', images: { premium: 1, quality: 3 } },
    ]
    expect(estimate(actions, defaultCatalogue, asOf)).toEqual({
      lines: [
        {
          action: 'content_generation',
          quantity: 2,
          cost: { min: 240, expected: 300, max: 360 },
          basis: 'assumed',
        },
        {
          action: 'clustering',
          quantity: 120,
          cost: { min: 15, expected: 15, max: 15 },
          basis: 'price_list',
        },
        {
          action: 'image_generation',
          quantity: 1,
          cost: { min: 30, expected: 30, max: 30 },
          basis: 'price_list',
        },
      ],
      cost: { min: 285, expected: 345, max: 405 },
      required: 405,
      priceVersion: '2026-11',
    })
  })

  test('spreads each line and rounds both ends up', () => {
    const costOf = (quantity: number, min: number, max: number) =>
      estimateAction({ action: 'act', quantity }, spreadList(min, max)).cost
    expect(costOf(10, 0.7, 1.1)).toEqual({ min: 7, expected: 10, max: 11 })
    expect(costOf(1, 0.8, 1.2)).toEqual({ min: 1, expected: 1, max: 2 })
    expect(costOf(3, 0, 1)).toEqual({ min: 0, expected: 3, max: 3 })
  })

  test('rests on what the account measured where the cost varies, and only there', () => {
    const measured = new Map([['act', { min: 0.5, expected: 0.9, max: 2 }]])
    const request = { action: 'act', quantity: 10 }
    expect(estimateAction(request, spreadList(0.8, 1.2), measured)).toMatchObject({
      cost: { min: 5, expected: 9, max: 20 },
      basis: 'measured',
    })
    const fixed = listWith({ price: { kind: 'per_unit', unit: 'articles', credits: 1, per: 1 } })
    expect(estimateAction(request, fixed, measured)).toMatchObject({
      cost: { min: 10, expected: 10, max: 10 },
      basis: 'price_list',
    })
  })

  test('never has a minimum above what is expected or a maximum below', () => {
    const inOrder = fc.property(
      fc.integer({ min: 1, max: 1_000_000 }),
      fc.integer({ min: 0, max: 100 }),
      fc.integer({ min: 100, max: 1_000 }),
      (quantity, min, max) => {
        const { cost } = estimateAction(
          { action: 'act', quantity },
          spreadList(min / 100, max / 100),
        )
        expect(cost.min).toBeLessThanOrEqual(cost.expected)
        expect(cost.expected).toBeLessThanOrEqual(cost.max)
        expect(Object.values(cost).every(Number.isSafeInteger)).toBe(true)
      },
    )
    fc.assert(inOrder, { numRuns: 5_000 })
  })

  test('uses the price list in force at the instant', () => {
    const catalogue = tightCatalogue({ basis: 'max' }, '2026-12-01T00:00:00.000Z')
    const expectedAt = (instant: string) => {
      const made = estimate([{ action: 'content_generation', words: 1_000 }], catalogue, instant)
      return [made.priceVersion, made.cost.expected]
    }
    expect(expectedAt('2019-01-01T00:00:00.000Z')).toEqual(['1', 30])
    expect(expectedAt('2026-11-30T23:59:59.999Z')).toEqual(['1', 30])
    expect(expectedAt('2026-12-01T00:00:00.000Z')).toEqual(['2', 40])
    expect(priceListAt(catalogue, '2027-01-01T00:00:00.000Z').version).toBe('2')
  })

  test('of an action nobody prices is refused', () => {
    for (const action of ['nothing', 'constructor', '__proto__', 'toString']) {
      expect(() => estimate([{ action }], defaultCatalogue, asOf)).toThrow(/invalid_field/)
    }
  })

  test('that passes 2^53 − 1 is refused', () => {
    const huge = { action: 'content_generation', quantity: 1_000_000, words: 1_000_000_000 }
    expect(() => estimate([huge], defaultCatalogue, asOf)).not.toThrow()
    expect(() => estimate(Array(100).fill(huge), defaultCatalogue, asOf)).toThrow(/invalid_amount/)
  })
})

describe('what the gate asks for', () => {
  const cost = { min: 70, expected: 101, max: 130 }

  test('is the expected cost, a multiple of it rounded up, or the most', () => {
    expect(requiredCredits(cost, { basis: 'expected' })).toBe(101)
    expect(requiredCredits(cost, { basis: 'expected_times', factor: 1.2 })).toBe(122)
    expect(requiredCredits(cost, { basis: 'max' })).toBe(130)
  })

  test('passes 2^53 − 1 no more than a cost does', () => {
    const much = { min: 0, expected: Number.MAX_SAFE_INTEGER, max: Number.MAX_SAFE_INTEGER }
    const gate: GatePolicy = { basis: 'expected_times', factor: 1.2 }
    expect(() => requiredCredits(much, gate)).toThrow(/invalid_amount/)
    expect(requiredCredits(much, { basis: 'expected' })).toBe(Number.MAX_SAFE_INTEGER)
  })
})

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { GatePolicy, PricedAction } from '../model/catalogue.ts'
import { mostThatFits } from './most-that-fits.ts'
import { roundUp } from './round-up.ts'

const nothing = { min: 0, expected: 0, max: 0 }
const max: GatePolicy = { basis: 'max' }
const expected: GatePolicy = { basis: 'expected' }

const byUnits = (credits: number, per: number, minimum?: number): PricedAction => ({
  id: 'act',
  name: 'Act',
  price: {
    kind: 'per_unit',
    unit: 'keywords',
    credits,
    per,
    ...(minimum !== undefined && { minimum }),
  },
})

const byWords = (spreadMax: number): PricedAction => ({
  id: 'act',
  name: 'Act',
  price: { kind: 'per_unit', unit: 'words', credits: 1, per: 10 },
  spread: { min: 1, max: spreadMax },
})

describe('what fits of units', () => {
  test.each([
    // Credits for every `per`, the minimum, what is available, and the most that fits.
    [5, 50, 0, 14, 100],
    [5, 50, 0, 15, 150],
    [5, 50, 20, 19, 0],
    [5, 50, 20, 20, 200],
    [5, 50, 20, 24, 200],
    [5, 50, 0, -1, 0],
    [0, 1, 20, 19, 0],
    [0, 1, 20, 20, null],
    [0, 1, 0, 0, null],
    [0, 1, 0, -1, null],
  ])('at %i for every %i, at least %i, with %i', (credits, per, minimum, available, most) => {
    const fits = mostThatFits(byUnits(credits, per, minimum), credits, nothing, available, max)
    expect(fits).toBe(most)
  })

  test('is the same without a minimum as with one of 0', () => {
    expect(mostThatFits(byUnits(0, 1), 0, nothing, 5, max)).toBeNull()
    expect(mostThatFits(byUnits(5, 50), 5, nothing, 14, max)).toBe(100)
  })
})

describe('what fits of anything else', () => {
  test('is how often its price goes into what is left', () => {
    expect(mostThatFits(byWords(1), 150, nothing, 449, expected)).toBe(2)
    expect(mostThatFits(byWords(1), 150, nothing, 450, expected)).toBe(3)
    expect(mostThatFits(byWords(1), 150, { ...nothing, expected: 1 }, 450, expected)).toBe(2)
    expect(mostThatFits(byWords(1), 150, { ...nothing, expected: 451 }, 450, expected)).toBe(0)
    expect(mostThatFits(byWords(1), 0, nothing, 450, expected)).toBeNull()
  })

  test('is so for images and tokens as well', () => {
    const images: PricedAction = {
      id: 'act',
      name: 'Act',
      price: { kind: 'per_image', basic: 1, quality: 5, premium: 15 },
    }
    const tokens: PricedAction = {
      id: 'act',
      name: 'Act',
      price: { kind: 'per_token', tokensPerCredit: { small: 1_000 } },
    }
    expect(mostThatFits(images, 5, nothing, 24, max)).toBe(4)
    expect(mostThatFits(tokens, 6, nothing, 24, max)).toBe(4)
  })

  test('leaves what was asked before out of what a multiple of the cost allows', () => {
    const gate: GatePolicy = { basis: 'expected_times', factor: 1.2 }
    expect(mostThatFits(byWords(1), 150, nothing, 360, gate)).toBe(2)
    expect(mostThatFits(byWords(1), 150, { ...nothing, expected: 150 }, 360, gate)).toBe(1)
    expect(mostThatFits(byWords(1), 150, { ...nothing, expected: 151 }, 360, gate)).toBe(0)
  })

  test('at the most it can cost is what the spread leaves', () => {
    expect(mostThatFits(byWords(1.2), 150, nothing, 359, max)).toBe(1)
    expect(mostThatFits(byWords(1.2), 150, nothing, 360, max)).toBe(2)
    expect(mostThatFits(byWords(1.2), 150, { ...nothing, max: 1 }, 360, max)).toBe(1)
    expect(mostThatFits(byWords(1.2), 150, { ...nothing, max: 400 }, 360, max)).toBe(0)
  })

  test.each([1, 1.05, 1.1, 1.15, 1.2, 1.37, 1.5, 3, 10])(
    'passes a gate of %d × expected, and one more does not',
    (factor) => {
      const gate: GatePolicy = { basis: 'expected_times', factor }
      const exact = fc.property(
        fc.oneof(
          fc.nat(10_000),
          fc.maxSafeNat(),
          fc.nat(100_000).map((less) => Number.MAX_SAFE_INTEGER - less),
        ),
        (available) => {
          const most = mostThatFits(byWords(1), 1, nothing, available, gate)
          if (most === null) throw new Error('It costs something.')
          expect(roundUp(most * factor)).toBeLessThanOrEqual(available)
          expect(roundUp((most + 1) * factor)).toBeGreaterThan(available)
        },
      )
      fc.assert(exact, { numRuns: 1_000 })
    },
  )
})

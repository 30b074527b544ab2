import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Price } from '../model/price.ts'
import { priceAction } from './price-action.ts'

const act = (price: Price, assumed?: object) => ({
  id: 'act',
  name: 'Act',
  price,
  ...(assumed && { assumed }),
})

const priceOf = (price: Price, request: object = {}, assumed?: object) =>
  priceAction(act(price, assumed), { action: 'act', ...request })

describe('a price per unit', () => {
  const per50 = { kind: 'per_unit', unit: 'keywords', credits: 5, per: 50 } as const

  test('counts every unit begun', () => {
    expect([1, 49, 50, 51, 100, 101].map((quantity) => priceOf(per50, { quantity }))).toEqual([
      5, 5, 5, 10, 10, 15,
    ])
    expect(priceOf(per50)).toBe(5)
  })

  test('has a minimum for the whole request', () => {
    const price = { ...per50, minimum: 12 }
    expect([1, 100, 101].map((quantity) => priceOf(price, { quantity }))).toEqual([12, 12, 15])
  })

  test('of words is counted for each piece, and its minimum too', () => {
    const price = { kind: 'per_unit', unit: 'words', credits: 1, per: 10, minimum: 3 } as const
    expect(priceOf(price, { words: 1_500 })).toBe(150)
    expect(priceOf(price, { words: 1_501, quantity: 2 })).toBe(302)
    expect(priceOf(price, { words: 11, quantity: 4 })).toBe(12)
    expect(priceOf(price, { quantity: 2 }, { words: 50 })).toBe(10)
    expect(priceOf(price, { words: 0 })).toBe(3)
  })

  test('of 0 credits is free', () => {
    expect(priceOf({ ...per50, credits: 0 }, { quantity: 1_000_000 })).toBe(0)
  })
})

describe('a price per token', () => {
  const price = {
    kind: 'per_token',
    tokensPerCredit: { small: 10_000, large: 1_000, vast: 2 ** 52 },
    minimum: 1,
  } as const
  const tokens = (input: number, output: number, model = 'large') => ({
    tokens: { input, output, model },
  })

  test('counts input and output together, rounded up, by model', () => {
    expect(priceOf(price, tokens(400, 400))).toBe(1)
    expect(priceOf(price, tokens(2_500, 3_500))).toBe(6)
    expect(priceOf(price, tokens(2_500, 3_501))).toBe(7)
    expect(priceOf(price, tokens(2_500, 3_501, 'small'))).toBe(1)
    expect(priceOf(price, { ...tokens(2_500, 3_501), quantity: 3 })).toBe(21)
    expect(priceOf(price, tokens(0, 0))).toBe(1)
    expect(priceOf(price, {}, tokens(0, 1_001))).toBe(2)
  })

  test('counts even the smallest part of a credit', () => {
    expect(priceOf({ ...price, minimum: 0 }, tokens(1, 0, 'vast'))).toBe(1)
  })

  test('is the exact ceiling', () => {
    const exactly = fc.property(
      fc.integer({ min: 0, max: 1_000_000_000_000 }),
      fc.integer({ min: 0, max: 1_000_000_000_000 }),
      fc.integer({ min: 1, max: 2 ** 40 }),
      (input, output, per) => {
        const priced = { kind: 'per_token', tokensPerCredit: { m: per } } as const
        const exact = (BigInt(input) + BigInt(output) + BigInt(per) - 1n) / BigInt(per)
        expect(priceOf(priced, tokens(input, output, 'm'))).toBe(Number(exact))
      },
    )
    fc.assert(exactly, { numRuns: 20_000 })
  })

  test('has no price for a model that is not listed', () => {
    for (const model of ['huge', '', 'constructor', '__proto__', 'LARGE']) {
      expect(() => priceOf(price, tokens(1, 1, model))).toThrow(/invalid_field/)
    }
  })
})

describe('a price per image', () => {
  const price = { kind: 'per_image', basic: 1, quality: 5, premium: 15 } as const

  test('adds up the qualities, for each piece', () => {
    expect(priceOf(price, { images: { quality: 3, premium: 1 } })).toBe(30)
    expect(priceOf(price, { images: { basic: 2, quality: 3, premium: 1 }, quantity: 10 })).toBe(320)
    expect(priceOf(price, { images: {} })).toBe(0)
    expect(priceOf(price, {}, { images: { basic: 1 } })).toBe(1)
  })
})

test('what nobody says and nothing assumes is refused, not free', () => {
  const words = { kind: 'per_unit', unit: 'words', credits: 1, per: 10, minimum: 3 } as const
  const tokens = { kind: 'per_token', tokensPerCredit: { m: 1 }, minimum: 3 } as const
  const images = { kind: 'per_image', basic: 1, quality: 5, premium: 15 } as const
  for (const price of [words, tokens, images]) {
    expect(() => priceOf(price)).toThrow(/invalid_field/)
    expect(() => priceOf(price, { quantity: 50 }, {})).toThrow(/invalid_field/)
  }
})

test('a price above 2^53 − 1 is refused, one of exactly that is not', () => {
  const price = { kind: 'per_unit', unit: 'words', credits: 1, per: 1 } as const
  const half = { words: (2 ** 53 - 2) / 2, quantity: 2 }
  expect(priceOf(price, half)).toBe(Number.MAX_SAFE_INTEGER - 1)
  expect(() => priceOf(price, { words: 2 ** 52, quantity: 2 })).toThrow(/invalid_amount/)
  expect(() => priceOf({ ...price, credits: 2 ** 53 - 1 }, { words: 2 })).toThrow(/invalid_amount/)
})

test('more never costs less', () => {
  const prices: Price[] = [
    { kind: 'per_unit', unit: 'keywords', credits: 5, per: 50, minimum: 7 },
    { kind: 'per_unit', unit: 'words', credits: 3, per: 7 },
    { kind: 'per_token', tokensPerCredit: { m: 7 }, minimum: 2 },
    { kind: 'per_image', basic: 1, quality: 5, premium: 15 },
  ]
  const size = fc.record({
    quantity: fc.integer({ min: 1, max: 1_000 }),
    words: fc.nat(10_000),
    input: fc.nat(10_000),
    basic: fc.nat(100),
  })
  const costOf = (
    price: Price,
    {
      quantity,
      words,
      input,
      basic,
    }: { quantity: number; words: number; input: number; basic: number },
  ) =>
    priceOf(price, { quantity, words, tokens: { input, output: 0, model: 'm' }, images: { basic } })
  const grows = fc.property(size, size, fc.constantFrom(...prices), (one, other, price) => {
    const sum = {
      quantity: one.quantity + other.quantity,
      words: one.words + other.words,
      input: one.input + other.input,
      basic: one.basic + other.basic,
    }
    expect(costOf(price, sum)).toBeGreaterThanOrEqual(costOf(price, one))
  })
  fc.assert(grows, { numRuns: 5_000 })
})

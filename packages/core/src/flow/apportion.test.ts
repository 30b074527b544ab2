import fc from 'fast-check'
import { expect, test } from 'vitest'
import { apportion } from './apportion.ts'

const amount = fc.maxSafeNat()
const weights = fc.array(fc.nat({ max: 2 ** 40 }), { minLength: 1, maxLength: 6 })

test('parts sum to the whole, and each is within one of its share', () => {
  fc.assert(
    fc.property(amount, weights, (whole, shares) => {
      const parts = apportion(whole, shares)
      const sum = shares.reduce((total, share) => total + BigInt(share), 0n)
      fc.pre(sum > 0n)
      expect(parts.reduce((total, part) => total + part, 0)).toBe(whole)
      for (const [index, part] of parts.entries()) {
        const exact = BigInt(whole) * BigInt(shares[index] ?? 0)
        const difference = BigInt(part) * sum - exact
        expect(difference < sum && difference > -sum).toBe(true)
      }
    }),
  )
})

test('what divides exactly is divided exactly', () => {
  expect(apportion(30, [0, 15, 15])).toEqual([0, 15, 15])
})

test('the largest remainder gets the credit that is left over', () => {
  expect(apportion(10, [1, 5, 15])).toEqual([1, 2, 7])
  expect(apportion(1, [1, 1])).toEqual([1, 0])
})

test('nothing is shared out where nothing has weight', () => {
  expect(apportion(7, [0, 0])).toEqual([0, 0])
})

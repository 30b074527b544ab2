import { expect, test } from 'vitest'
import { actionRequestSchema } from './action-request.ts'
import { amountSchema, limitValueSchema, positiveAmountSchema } from './amount.ts'
import { grantRequestSchema } from './grant.ts'

const bad: readonly unknown[] = [
  -1,
  -0,
  0.1,
  '5',
  '',
  null,
  true,
  [5],
  {},
  Number.NaN,
  JSON.parse('1e400'),
  Number.NEGATIVE_INFINITY,
  'Infinity',
  2 ** 53,
  2 ** 63,
  '0x10',
  '1e3',
  '５',
  ' 5 ',
  '1,000',
  5n,
  undefined,
]

test('an amount is a whole number from 0 to 2^53 − 1 and nothing else', () => {
  for (const amount of [0, 1, 1_000, Number.MAX_SAFE_INTEGER]) {
    expect(amountSchema.parse(amount)).toBe(amount)
  }
  expect(bad.filter((amount) => amountSchema.safeParse(amount).success)).toEqual([])
})

test('credits to add are at least 1', () => {
  const accepts = (credits: unknown) =>
    grantRequestSchema.safeParse({ kind: 'bonus', credits, reason: 'x' }).success
  expect([...bad, 0].filter(accepts)).toEqual([])
  expect([1, Number.MAX_SAFE_INTEGER].filter(accepts).length).toBe(2)
  expect(positiveAmountSchema.safeParse(0).success).toBe(false)
})

test('a limit is an amount, or null for unlimited; never −1', () => {
  expect(limitValueSchema.parse(null)).toBeNull()
  expect(limitValueSchema.safeParse(-1).success).toBe(false)
})

test('an action takes no amount that is none, anywhere', () => {
  const places = [
    (amount: unknown) => ({ quantity: amount }),
    (amount: unknown) => ({ words: amount }),
    (amount: unknown) => ({ tokens: { input: amount, output: 0, model: 'm' } }),
    (amount: unknown) => ({ images: { premium: amount } }),
  ]
  for (const place of places) {
    // Leaving a quantity, words or a quality out is fine.
    const accepted = bad
      .filter((amount) => amount !== undefined)
      .filter((amount) => actionRequestSchema.safeParse({ action: 'x', ...place(amount) }).success)
    expect(accepted).toEqual([])
  }
})

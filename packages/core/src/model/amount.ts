import * as z from 'zod'

/** Credits and counts: a whole number from 0 to 2^53 − 1. */
export const amountSchema = z
  .int()
  .nonnegative()
  .refine((amount) => !Object.is(amount, -0), 'Minus zero is no amount.')

/** A whole number from 1 to 2^53 − 1. */
export const positiveAmountSchema = z.int().positive()

/** A limit: a whole number ≥ 0, or `null` for unlimited. Never −1. */
export const limitValueSchema = amountSchema.nullable()

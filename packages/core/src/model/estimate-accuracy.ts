import * as z from 'zod'
import { amountSchema } from './amount.ts'
import { idSchema } from './text.ts'

export const actionAccuracySchema = z.strictObject({
  action: idSchema,
  name: z.string(),
  /** Charges of which it is known what was expected. */
  charges: amountSchema,
  /** Credits, together. */
  estimated: amountSchema,
  charged: amountSchema,
  /** By how much of the estimate more (+) or less (−) was charged, together: 0.1 is 10 % more. */
  bias: z.number(),
  /** The share of charges that lay between the least and the most of their estimate, 0 to 1. */
  withinRange: z.number().min(0).max(1),
  /** Charged ÷ estimated of a low, a middle and a high charge. */
  p10: z.number().min(0),
  p50: z.number().min(0),
  p90: z.number().min(0),
})

export const estimateAccuracySchema = z.strictObject({
  from: z.iso.datetime(),
  to: z.iso.datetime(),
  actions: z.array(actionAccuracySchema),
})

/** How good the estimates of one action were. */
export type ActionAccuracy = Readonly<z.infer<typeof actionAccuracySchema>>

/** What was charged from `from` to `to` beside what was expected, by action, most charges first. */
export type EstimateAccuracy = Readonly<z.infer<typeof estimateAccuracySchema>>

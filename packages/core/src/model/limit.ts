import * as z from 'zod'
import { claimableLimitNames, limitNames } from '../catalogue/limit-names.ts'
import { levels } from '../flow/level.ts'
import { amountSchema, limitValueSchema } from './amount.ts'

export const limitNameSchema = z.enum(limitNames)
export const claimableLimitNameSchema = z.enum(claimableLimitNames)
export const levelSchema = z.enum(levels)

export const limitUsageSchema = z.strictObject({
  limit: limitValueSchema,
  used: amountSchema,
  held: amountSchema,
  remaining: limitValueSchema,
  level: levelSchema,
  resetsAt: z.iso.datetime().nullable(),
})

/** How one limit stands. `remaining` is never below 0; `held` is taken by something in flight. */
export type LimitUsage = Readonly<z.infer<typeof limitUsageSchema>>

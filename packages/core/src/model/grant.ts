import * as z from 'zod'
import { amountSchema, positiveAmountSchema } from './amount.ts'
import { textSchema } from './text.ts'
import { instantSchema } from './time.ts'

/** The kinds of credits. */
export const grantKinds = ['bonus', 'purchase', 'adjustment'] as const

export const grantRequestSchema = z.strictObject({
  kind: z.enum(grantKinds),
  credits: positiveAmountSchema,
  expiresAt: instantSchema.optional(),
  priority: z.int().min(0).max(1000).optional(),
  reason: textSchema(200),
})

export const grantSchema = z.strictObject({
  id: z.string(),
  kind: z.enum(['plan', ...grantKinds]),
  credits: amountSchema,
  remaining: amountSchema,
  priority: z.int(),
  expiresAt: z.iso.datetime().nullable(),
  grantedAt: z.iso.datetime(),
})

/** Credits to add. A lower `priority` burns first; without `expiresAt` they never expire. */
export type GrantRequest = Readonly<z.infer<typeof grantRequestSchema>>

/** Credits that were added and how many of them are left to use. */
export type Grant = Readonly<z.infer<typeof grantSchema>>

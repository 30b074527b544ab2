import * as z from 'zod'
import { claimableLimitNameSchema } from './limit.ts'
import { idSchema } from './text.ts'

export const claimRequestSchema = z.strictObject({
  state: z.enum(['active', 'pending']).optional(),
  ttlSeconds: z.int().min(5).max(31_536_000).optional(),
})

export const claimSchema = z.strictObject({
  limit: claimableLimitNameSchema,
  name: idSchema,
  state: z.enum(['active', 'pending']),
  expiresAt: z.iso.datetime().nullable(),
})

/** Takes a named slot. A `pending` claim holds it and gives it back after `ttlSeconds` (default 7 days). */
export type ClaimRequest = Readonly<z.infer<typeof claimRequestSchema>>

/** A named slot of `sites` or `users`. */
export type Claim = Readonly<z.infer<typeof claimSchema>>

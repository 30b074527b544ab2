import * as z from 'zod'
import { siteDoors, userDoors } from '../catalogue/doors.ts'
import { contextSchema } from './context.ts'
import { claimableLimitNameSchema } from './limit.ts'
import { idSchema } from './text.ts'

export const claimRequestSchema = z.strictObject({
  state: z.enum(['active', 'pending']).optional(),
  ttlSeconds: z.int().min(5).max(31_536_000).optional(),
  door: z.enum([...new Set([...siteDoors, ...userDoors])]).optional(),
  context: contextSchema.optional(),
  /** An open reservation: a slot that it holds is taken first. */
  reservation: idSchema.optional(),
})

export const claimSchema = z.strictObject({
  limit: claimableLimitNameSchema,
  name: idSchema,
  state: z.enum(['active', 'pending']),
  expiresAt: z.iso.datetime().nullable(),
})

/**
 * Takes a named slot. A `pending` claim holds it and gives it back after `ttlSeconds` (default 7 days).
 * The activity log says who took it (`context`) and where it came in (`door`).
 */
export type ClaimRequest = Readonly<z.infer<typeof claimRequestSchema>>

/** A named slot of `sites` or `users`. */
export type Claim = Readonly<z.infer<typeof claimSchema>>

import * as z from 'zod'
import { actionRequestSchema } from './action-request.ts'
import { amountSchema } from './amount.ts'
import { contextSchema } from './context.ts'
import { limitRequestSchema } from './limit-request.ts'
import { workRequestSchema } from './work-request.ts'

export const ttlSecondsSchema = z.int().min(5).max(86_400)

export const reserveRequestSchema = workRequestSchema.safeExtend({
  ttlSeconds: ttlSecondsSchema.optional(),
  context: contextSchema.optional(),
})

export const drawRequestSchema = z.strictObject({
  actions: z.array(actionRequestSchema).min(1).max(100),
  context: contextSchema.optional(),
})

export const settleRequestSchema = z.strictObject({
  actions: z.array(actionRequestSchema).max(100),
  limits: z.array(limitRequestSchema).max(16).optional(),
  over: z.enum(['reject', 'charge_reserved']).optional(),
  context: contextSchema.optional(),
})

export const releaseRequestSchema = z.strictObject({
  reason: z.enum(['failed', 'cancelled']).optional(),
})

/** What a reservation’s status can be; all but `open` are its end. */
export const reservationStatuses = ['open', 'settled', 'released', 'expired'] as const

export const reservationSchema = z.strictObject({
  id: z.string(),
  status: z.enum(reservationStatuses),
  credits: amountSchema,
  limits: z.array(limitRequestSchema.extend({ count: amountSchema })),
  actions: z.array(actionRequestSchema),
  /** Credits charged out of it. */
  drawn: amountSchema,
  /** Credits that came back when it ended. */
  released: amountSchema,
  expiresAt: z.iso.datetime(),
  context: contextSchema,
})

/** Work to hold credits and slots for. */
export type ReserveRequest = Readonly<z.infer<typeof reserveRequestSchema>>

/** Part of the work, done: charged now, the rest stays on hold. */
export type DrawRequest = Readonly<z.infer<typeof drawRequestSchema>>

/**
 * The work as it really was. `over` says what to do where that costs more than what is held:
 * `reject` (the default) or `charge_reserved`, which never charges more than was held.
 */
export type SettleRequest = Readonly<z.infer<typeof settleRequestSchema>>

/** Why nothing is charged: the work failed, or was cancelled. */
export type ReleaseRequest = Readonly<z.infer<typeof releaseRequestSchema>>

/** Open, or how it ended; it ends once. */
export type ReservationStatus = (typeof reservationStatuses)[number]

/** Credits and slots on hold for one piece of work. `credits` and `limits` are what is held now. */
export type Reservation = Readonly<z.infer<typeof reservationSchema>>

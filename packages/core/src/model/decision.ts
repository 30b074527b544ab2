import * as z from 'zod'
import { amountSchema, limitValueSchema } from './amount.ts'
import { costSchema } from './estimate.ts'
import { levelSchema, limitNameSchema } from './limit.ts'
import { messageSchema } from './message.ts'
import { remedySchema } from './remedy.ts'
import { idSchema } from './text.ts'

/** What a decision can come to. */
export const decisionCodes = [
  'ok',
  'near_limit',
  'insufficient_credits',
  'plan_limit_reached',
  'monthly_limit_reached',
  'not_in_plan',
  'plan_inactive',
  'unavailable',
] as const

export const decisionCodeSchema = z.enum(decisionCodes)

export const decisionItemSchema = z.strictObject({
  resource: z.union([
    z.strictObject({ action: idSchema }),
    z.strictObject({ limit: limitNameSchema }),
  ]),
  /** Credits for an action, slots for a limit. */
  requested: amountSchema,
  limit: limitValueSchema,
  used: amountSchema,
  held: amountSchema,
  remaining: limitValueSchema,
  shortfall: amountSchema,
  /** The most of it that would be allowed: times the action can run, slots that fit; `null` = any. */
  maxAllowed: limitValueSchema,
  resetsAt: z.iso.datetime().nullable(),
  level: levelSchema,
  code: decisionCodeSchema,
})

export const decisionSchema = z.strictObject({
  allowed: z.boolean(),
  code: decisionCodeSchema,
  asOf: z.iso.datetime(),
  items: z.array(decisionItemSchema),
  credits: z.strictObject({
    available: amountSchema,
    held: amountSchema,
    cost: costSchema,
    /** Credits the gate asks for; a reservation holds this many. */
    required: amountSchema,
    /** Available after the hold; 0 where it does not fit. */
    after: amountSchema,
    shortfall: amountSchema,
  }),
  message: messageSchema,
  remedies: z.array(remedySchema),
})

/** What a decision comes to: `ok`, `near_limit`, or why it is denied. */
export type DecisionCode = z.infer<typeof decisionCodeSchema>

/** Why something is denied. */
export type DenialCode = Exclude<DecisionCode, 'ok' | 'near_limit'>

/** What one asked-for thing met, in the order it was asked. */
export type DecisionItem = Readonly<z.infer<typeof decisionItemSchema>>

/** The answer of a pre-check. A denial is never served from a cache. */
export type Decision = Readonly<z.infer<typeof decisionSchema>>

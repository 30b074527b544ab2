import * as z from 'zod'
import { limitNames } from '../catalogue/limit-names.ts'
import { amountSchema } from './amount.ts'
import { messageSchema } from './message.ts'
import { idSchema } from './text.ts'

export const planStopSchema = z.strictObject({
  at: z.iso.datetime(),
  resource: z.enum(['credits', ...limitNames]),
  /** Credits used in that cycle, or slots, with what did not fit; `null` where it is not known. */
  needed: amountSchema.nullable(),
  /** What the plan brings of it. */
  included: amountSchema,
})

export const fittedPlanSchema = z.strictObject({
  planId: idSchema,
  name: z.string(),
  priceCents: amountSchema,
  currency: z.string(),
  fits: z.boolean(),
  stop: planStopSchema.nullable(),
  message: messageSchema,
})

/** What a plan fit can come to. */
export const planAdvices = ['stay', 'downgrade', 'upgrade', 'none_fits', 'too_early'] as const

export const planFitSchema = z.strictObject({
  from: z.iso.datetime(),
  to: z.iso.datetime(),
  days: amountSchema,
  planId: idSchema,
  /** The most that was used: of credits and queries in one cycle, of the others at one time. */
  peak: z.strictObject({
    credits: amountSchema,
    sites: amountSchema,
    users: amountSchema,
    keywords: amountSchema,
    ahrefsQueries: amountSchema,
  }),
  plans: z.array(fittedPlanSchema),
  cheapestPlanId: idSchema.nullable(),
  /** Price of a month on the cheapest less that on the account's own plan. */
  differenceCents: z.int().nullable(),
  advice: z.enum(planAdvices),
  message: messageSchema,
})

/** What would have stopped the work first, and when. */
export type PlanStop = Readonly<z.infer<typeof planStopSchema>>

/** One plan over the same time: whether it would have carried the work. */
export type FittedPlan = Readonly<z.infer<typeof fittedPlanSchema>>

/** What a plan fit comes to. */
export type PlanAdvice = (typeof planAdvices)[number]

/**
 * Which plans would have carried the last 90 days, cheapest first. `from` is later where the account
 * is younger; `days` says how long that is.
 */
export type PlanFit = Readonly<z.infer<typeof planFitSchema>>

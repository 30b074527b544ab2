import * as z from 'zod'
import { amountSchema, limitValueSchema } from './amount.ts'
import { idSchema, textSchema } from './text.ts'

export const planSchema = z.strictObject({
  id: idSchema,
  name: textSchema(80),
  /** Price of a month in whole cents of `currency`. */
  priceCents: amountSchema,
  currency: z.string().regex(/^[A-Z]{3}$/),
  creditsPerCycle: amountSchema,
  limits: z.strictObject({
    sites: limitValueSchema,
    users: limitValueSchema,
    keywords: limitValueSchema,
    ahrefsQueries: limitValueSchema,
  }),
})

export const offeredPlanSchema = planSchema.extend({
  /** Typical articles that its credits write, at the prices of now. */
  articlesPerCycle: amountSchema,
})

/** A plan: what it costs, the credits each cycle brings, and the four limits. */
export type Plan = Readonly<z.infer<typeof planSchema>>

/** A plan as it is offered, with how many typical articles it brings. */
export type OfferedPlan = Readonly<z.infer<typeof offeredPlanSchema>>

import * as z from 'zod'
import { amountSchema } from './amount.ts'
import { cycleSchema } from './cycle.ts'
import { limitUsageSchema } from './limit.ts'
import { offeredPlanSchema } from './plan.ts'
import { idSchema } from './text.ts'
import { instantSchema } from './time.ts'

/** What an account’s status can be. */
export const accountStatuses = ['active', 'trialing', 'past_due', 'inactive'] as const

export const accountStatusSchema = z.enum(accountStatuses)

export const putAccountSchema = z.strictObject({
  planId: idSchema,
  status: accountStatusSchema.optional(),
  cycleAnchor: instantSchema.optional(),
})

export const balanceSchema = z.strictObject({
  available: amountSchema,
  held: amountSchema,
  spentThisCycle: amountSchema,
  /** Plan credits given in this cycle. */
  grantedThisCycle: amountSchema,
  /** The part of `available` that ends with the cycle. */
  plan: amountSchema,
  /** The part of `available` that was given or bought. */
  bonus: amountSchema,
  /** The part of `bonus` that is still there after the next reset, if nobody uses it. */
  lasting: amountSchema,
})

export const accountSchema = z.strictObject({
  account: idSchema,
  status: accountStatusSchema,
  plan: offeredPlanSchema,
  limits: z.strictObject({
    sites: limitUsageSchema,
    users: limitUsageSchema,
    keywords: limitUsageSchema,
    ahrefsQueries: limitUsageSchema,
  }),
  credits: balanceSchema,
  cycle: cycleSchema,
  asOf: z.iso.datetime(),
})

/** Whether a plan is paid for; an `inactive` one denies what is new, and lets what runs end. */
export type AccountStatus = z.infer<typeof accountStatusSchema>

/** Creates an account, or changes its plan, status or anchor. What is left out stays as it is. */
export type PutAccount = Readonly<z.infer<typeof putAccountSchema>>

/** Credits of an account. `available + held` is the balance. */
export type Balance = Readonly<z.infer<typeof balanceSchema>>

/** An account as everybody sees it: plan, four limits, credits, cycle. */
export type Account = Readonly<z.infer<typeof accountSchema>>

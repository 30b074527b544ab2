import * as z from 'zod'
import { actionRequestSchema } from './action-request.ts'
import { amountSchema } from './amount.ts'
import { automationConfigSchema, automationStageSchema } from './automation.ts'
import { idSchema } from './text.ts'

export const costSchema = z.strictObject({
  min: amountSchema,
  expected: amountSchema,
  max: amountSchema,
})

export const estimateLineSchema = z.strictObject({
  /** The stage of an automation that the line is for. */
  stage: automationStageSchema.optional(),
  /** `null` for a stage that is free. */
  action: idSchema.nullable(),
  quantity: amountSchema,
  cost: costSchema,
  basis: z.enum(['price_list', 'assumed', 'measured']),
})

export const estimateSchema = z.strictObject({
  lines: z.array(estimateLineSchema),
  cost: costSchema,
  required: amountSchema,
  priceVersion: z.string(),
})

/** Actions, or a whole automation. */
export const estimateRequestSchema = z
  .strictObject({
    actions: z.array(actionRequestSchema).min(1).max(100).optional(),
    automation: automationConfigSchema.optional(),
  })
  .refine(
    ({ actions, automation }) => (actions === undefined) !== (automation === undefined),
    'Name either actions or an automation.',
  )

/** Credits: the least, the likely and the most a piece of work can cost. */
export type Cost = Readonly<z.infer<typeof costSchema>>

/** One action of an estimate. `basis` says where its figures come from. */
export type EstimateLine = Readonly<z.infer<typeof estimateLineSchema>>

/** What the work would cost, before anything runs. `required` is what the gate asks for. */
export type Estimate = Readonly<z.infer<typeof estimateSchema>>

import * as z from 'zod'
import { actionRequestSchema } from './action-request.ts'
import { amountSchema } from './amount.ts'
import { automationStageSchema } from './automation.ts'
import { planSchema } from './plan.ts'
import { priceSchema } from './price.ts'
import { idSchema, textSchema } from './text.ts'
import { instantSchema } from './time.ts'

export const spreadSchema = z.strictObject({
  min: z.number().min(0).max(1),
  max: z.number().min(1).max(10),
})

export const pricedActionSchema = z.strictObject({
  id: idSchema,
  name: textSchema(80),
  price: priceSchema,
  /** Fills in what a request leaves out, so that a bare `{action}` has a price. */
  assumed: actionRequestSchema.omit({ action: true, quantity: true }).optional(),
  spread: spreadSchema.optional(),
})

export const gatePolicySchema = z.discriminatedUnion('basis', [
  z.strictObject({ basis: z.literal('expected') }),
  z.strictObject({ basis: z.literal('expected_times'), factor: z.number().min(1).max(10) }),
  z.strictObject({ basis: z.literal('max') }),
])

export const priceListSchema = z.strictObject({
  version: textSchema(40),
  effectiveFrom: instantSchema,
  actions: z.array(pricedActionSchema).min(1).readonly(),
})

const yieldSchema = z.strictObject({
  min: z.number().nonnegative(),
  expected: z.number().nonnegative(),
  max: z.number().nonnegative(),
})

export const automationYieldsSchema = z.strictObject({
  clustersPerKeyword: yieldSchema,
  ideasPerCluster: yieldSchema,
  /** With fewer keywords than this there is nothing to cluster. */
  minimumKeywords: amountSchema,
})

export const catalogueSchema = z.strictObject({
  plans: z.array(planSchema).min(1).readonly(),
  priceLists: z.array(priceListSchema).min(1).readonly(),
  /** The actions of one typical article; a plan's summary counts articles with it. */
  typicalArticle: z.array(actionRequestSchema).min(1).readonly(),
  /** What an action must have credits for before it runs. */
  gate: gatePolicySchema,
  /** What a whole automation must have credits for before it starts. */
  automationGate: gatePolicySchema,
  automationYields: automationYieldsSchema,
  /** What the work of a stage is charged as, where it is no action of ours; `null`: it is free. */
  stageActions: z.partialRecord(automationStageSchema, idSchema.nullable()).optional(),
})

/** How far the real amount may stray from the one asked for: 0.8 to 1.2 of it, say. */
export type Spread = Readonly<z.infer<typeof spreadSchema>>

/** An action that costs credits: its name on screens, its price, and what is assumed when unsaid. */
export type PricedAction = Readonly<z.infer<typeof pricedActionSchema>>

/** What the pre-check holds the credits against: the expected cost, a multiple of it, or the most. */
export type GatePolicy = Readonly<z.infer<typeof gatePolicySchema>>

/** What every action costs from an instant on. */
export type PriceList = Readonly<z.infer<typeof priceListSchema>>

/** How much of the next thing one thing brings, for estimating an automation. */
export type AutomationYields = Readonly<z.infer<typeof automationYieldsSchema>>

/** Plans and prices, as data. The price list in force is the newest one that has begun. */
export type Catalogue = Readonly<z.infer<typeof catalogueSchema>>

import * as z from 'zod'
import { automationStageNames } from '../catalogue/automation-stages.ts'
import { actionRequestSchema } from './action-request.ts'
import { amountSchema } from './amount.ts'

const countSchema = amountSchema.max(1_000_000)

export const automationStageSchema = z.enum(automationStageNames)

export const automationConfigSchema = z.strictObject({
  /** The stages that run; all seven where nothing is said. */
  stages: z.array(automationStageSchema).min(1).max(7).optional(),
  /** What waits before the stages now, beside what the stages before bring. */
  waiting: z.strictObject({
    keywords: countSchema.optional(),
    clusters: countSchema.optional(),
    ideas: countSchema.optional(),
    tasks: countSchema.optional(),
    articles: countSchema.optional(),
    imagePrompts: countSchema.optional(),
  }),
  wordsPerArticle: countSchema.optional(),
  imagesPerArticle: actionRequestSchema.shape.images,
  maxArticles: countSchema.optional(),
})

/** An automation to estimate or run: what waits before each stage, and how the work is to be done. */
export type AutomationConfig = Readonly<z.infer<typeof automationConfigSchema>>

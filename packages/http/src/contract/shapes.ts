import {
  accountSchema,
  activityPageSchema,
  activityRequestSchema,
  addKeywordsResultSchema,
  claimSchema,
  decisionSchema,
  estimateAccuracySchema,
  estimateSchema,
  forecastSchema,
  grantSchema,
  inputNames,
  insightsSchema,
  keywordLibraryFiltersSchema,
  keywordLibraryPageSchema,
  keywordPageSchema,
  keywordResearchSchema,
  methodInputs,
  offeredPlanSchema,
  planFitSchema,
  receiptSchema,
  removeKeywordsResultSchema,
  reservationSchema,
  runSchema,
  timeZoneSchema,
} from '@igny8/credits-core/schemas'
import * as z from 'zod'
import type { RouteName } from './routes.ts'

/** What crosses a route: its query, its body, and its answer (`null`: nothing). */
export interface Shape {
  readonly query: z.ZodObject
  readonly body: z.ZodType
  readonly answer: z.ZodType | null
}

const nothing = z.strictObject({})

/** The parameters of every path, by name. */
export const paramSchemas: Readonly<Record<string, z.ZodType>> = inputNames

export const plansAnswerSchema = z.strictObject({ plans: z.array(offeredPlanSchema) })

/** A page of activity, or all of it as CSV with its local times in `timeZone` (UTC if absent). */
const activityQuerySchema = activityRequestSchema.extend({
  timeZone: timeZoneSchema.optional(),
})

function shape(
  answer: z.ZodType | null,
  input: { query?: z.ZodObject; body?: z.ZodType } = {},
): Shape {
  return { query: input.query ?? nothing, body: input.body ?? nothing, answer }
}

/** The schemas of every route. */
export const shapes = {
  plans: shape(plansAnswerSchema),
  putAccount: shape(accountSchema, { body: methodInputs.putAccount.fields }),
  account: shape(accountSchema),
  estimate: shape(estimateSchema, { body: methodInputs.estimate.fields }),
  check: shape(decisionSchema, { body: methodInputs.check.fields }),
  reserve: shape(reservationSchema, { body: methodInputs.reserve.fields }),
  reservation: shape(reservationSchema),
  draw: shape(receiptSchema, { body: methodInputs.draw.fields }),
  settle: shape(receiptSchema, { body: methodInputs.settle.fields }),
  release: shape(receiptSchema, { body: methodInputs.release.fields }),
  charge: shape(receiptSchema, { body: methodInputs.charge.fields }),
  startRun: shape(runSchema, { body: methodInputs.startRun.fields }),
  run: shape(runSchema),
  stepRun: shape(runSchema, { body: methodInputs.stepRun.fields }),
  resumeRun: shape(runSchema),
  finishRun: shape(receiptSchema),
  grant: shape(grantSchema, { body: methodInputs.grant.fields }),
  claim: shape(claimSchema, { body: methodInputs.claim.fields }),
  unclaim: shape(null),
  keywords: shape(keywordPageSchema, { query: methodInputs.keywords.fields }),
  addKeywords: shape(addKeywordsResultSchema, { body: methodInputs.addKeywords.fields }),
  removeKeywords: shape(removeKeywordsResultSchema, { body: methodInputs.removeKeywords.fields }),
  keywordLibrary: shape(keywordLibraryPageSchema, { query: methodInputs.keywordLibrary.fields }),
  keywordLibraryFilters: shape(keywordLibraryFiltersSchema),
  research: shape(keywordResearchSchema, { body: methodInputs.research.fields }),
  insights: shape(insightsSchema, { query: methodInputs.insights.fields }),
  forecast: shape(forecastSchema),
  planFit: shape(planFitSchema),
  estimateAccuracy: shape(estimateAccuracySchema),
  activity: shape(activityPageSchema, { query: activityQuerySchema }),
} as const satisfies Record<RouteName, Shape>

import {
  accountSchema,
  actionRequestSchema,
  activityPageSchema,
  activityRequestSchema,
  addKeywordsRequestSchema,
  addKeywordsResultSchema,
  automationConfigSchema,
  chargeRequestSchema,
  claimableLimitNameSchema,
  claimRequestSchema,
  claimSchema,
  decisionSchema,
  drawRequestSchema,
  estimateAccuracySchema,
  estimateSchema,
  forecastSchema,
  grantRequestSchema,
  grantSchema,
  idSchema,
  insightsRequestSchema,
  insightsSchema,
  keywordLibraryFiltersSchema,
  keywordLibraryPageSchema,
  keywordLibraryRequestSchema,
  keywordPageSchema,
  keywordResearchRequestSchema,
  keywordResearchSchema,
  pageRequestSchema,
  planFitSchema,
  planSchema,
  putAccountSchema,
  receiptSchema,
  releaseRequestSchema,
  removeKeywordsRequestSchema,
  removeKeywordsResultSchema,
  reservationSchema,
  reserveRequestSchema,
  runSchema,
  settleRequestSchema,
  startRunRequestSchema,
  stepRunRequestSchema,
  timeZoneSchema,
  workRequestSchema,
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
export const paramSchemas: Readonly<Record<string, z.ZodType>> = {
  account: idSchema,
  reservation: idSchema,
  run: idSchema,
  limit: claimableLimitNameSchema,
  name: idSchema,
}

export const plansAnswerSchema = z.strictObject({ plans: z.array(planSchema) })

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
  putAccount: shape(accountSchema, { body: putAccountSchema }),
  account: shape(accountSchema),
  estimate: shape(estimateSchema, { body: estimateRequestSchema }),
  check: shape(decisionSchema, { body: workRequestSchema }),
  reserve: shape(reservationSchema, { body: reserveRequestSchema }),
  reservation: shape(reservationSchema),
  draw: shape(receiptSchema, { body: drawRequestSchema }),
  settle: shape(receiptSchema, { body: settleRequestSchema }),
  release: shape(receiptSchema, { body: releaseRequestSchema }),
  charge: shape(receiptSchema, { body: chargeRequestSchema }),
  startRun: shape(runSchema, { body: startRunRequestSchema }),
  run: shape(runSchema),
  stepRun: shape(runSchema, { body: stepRunRequestSchema }),
  resumeRun: shape(runSchema),
  finishRun: shape(receiptSchema),
  grant: shape(grantSchema, { body: grantRequestSchema }),
  claim: shape(claimSchema, { body: claimRequestSchema }),
  unclaim: shape(null),
  keywords: shape(keywordPageSchema, { query: pageRequestSchema }),
  addKeywords: shape(addKeywordsResultSchema, { body: addKeywordsRequestSchema }),
  removeKeywords: shape(removeKeywordsResultSchema, { body: removeKeywordsRequestSchema }),
  keywordLibrary: shape(keywordLibraryPageSchema, { query: keywordLibraryRequestSchema }),
  keywordLibraryFilters: shape(keywordLibraryFiltersSchema),
  research: shape(keywordResearchSchema, { body: keywordResearchRequestSchema }),
  insights: shape(insightsSchema, { query: insightsRequestSchema }),
  forecast: shape(forecastSchema),
  planFit: shape(planFitSchema),
  estimateAccuracy: shape(estimateAccuracySchema),
  activity: shape(activityPageSchema, { query: activityQuerySchema }),
} as const satisfies Record<RouteName, Shape>

import {
  accountSchema,
  actionRequestSchema,
  activityPageSchema,
  activitySchema,
  addKeywordsRequestSchema,
  addKeywordsResultSchema,
  automationConfigSchema,
  balanceSchema,
  chargeRequestSchema,
  claimRequestSchema,
  claimSchema,
  contextSchema,
  costSchema,
  cycleSchema,
  decisionItemSchema,
  decisionSchema,
  drawRequestSchema,
  estimateAccuracySchema,
  estimateLineSchema,
  estimateRequestSchema,
  estimateSchema,
  forecastSchema,
  grantRequestSchema,
  grantSchema,
  insightsSchema,
  keywordIdeaSchema,
  keywordInputSchema,
  keywordLibraryFiltersSchema,
  keywordLibraryPageSchema,
  keywordPageSchema,
  keywordResearchRequestSchema,
  keywordResearchSchema,
  keywordRowResultSchema,
  keywordSchema,
  libraryKeywordSchema,
  limitRequestSchema,
  limitUsageSchema,
  messageSchema,
  offeredPlanSchema,
  outlookSchema,
  planFitSchema,
  putAccountSchema,
  receiptSchema,
  releaseRequestSchema,
  remedySchema,
  removeKeywordsRequestSchema,
  removeKeywordsResultSchema,
  reservationSchema,
  reserveRequestSchema,
  runSchema,
  settleRequestSchema,
  startRunRequestSchema,
  stepRunRequestSchema,
  workRequestSchema,
} from '@igny8/credits-core/schemas'
import * as z from 'zod'
import { plansAnswerSchema } from '../contract/shapes.ts'
import { fieldNotes } from './notes.ts'
import { problemSchema } from './problem-schema.ts'

/** The schemas that have a name in the document. */
export const components: Readonly<Record<string, z.ZodType>> = {
  Account: accountSchema,
  ActionRequest: actionRequestSchema,
  Activity: activitySchema,
  ActivityPage: activityPageSchema,
  AddKeywordsRequest: addKeywordsRequestSchema,
  AddKeywordsResult: addKeywordsResultSchema,
  AutomationConfig: automationConfigSchema,
  Balance: balanceSchema,
  ChargeRequest: chargeRequestSchema,
  Claim: claimSchema,
  ClaimRequest: claimRequestSchema,
  Context: contextSchema,
  Cost: costSchema,
  Cycle: cycleSchema,
  Decision: decisionSchema,
  DecisionItem: decisionItemSchema,
  DrawRequest: drawRequestSchema,
  Estimate: estimateSchema,
  EstimateAccuracy: estimateAccuracySchema,
  EstimateLine: estimateLineSchema,
  EstimateRequest: estimateRequestSchema,
  Forecast: forecastSchema,
  Grant: grantSchema,
  GrantRequest: grantRequestSchema,
  Insights: insightsSchema,
  Keyword: keywordSchema,
  KeywordIdea: keywordIdeaSchema,
  KeywordInput: keywordInputSchema,
  KeywordLibraryFilters: keywordLibraryFiltersSchema,
  KeywordLibraryPage: keywordLibraryPageSchema,
  KeywordPage: keywordPageSchema,
  KeywordResearch: keywordResearchSchema,
  KeywordResearchRequest: keywordResearchRequestSchema,
  KeywordRowResult: keywordRowResultSchema,
  LibraryKeyword: libraryKeywordSchema,
  LimitRequest: limitRequestSchema,
  LimitUsage: limitUsageSchema,
  Message: messageSchema,
  Outlook: outlookSchema,
  Plan: offeredPlanSchema,
  PlanFit: planFitSchema,
  Plans: plansAnswerSchema,
  Problem: problemSchema,
  PutAccount: putAccountSchema,
  Receipt: receiptSchema,
  ReleaseRequest: releaseRequestSchema,
  Remedy: remedySchema,
  RemoveKeywordsRequest: removeKeywordsRequestSchema,
  RemoveKeywordsResult: removeKeywordsResultSchema,
  Reservation: reservationSchema,
  ReserveRequest: reserveRequestSchema,
  Run: runSchema,
  SettleRequest: settleRequestSchema,
  StartRunRequest: startRunRequestSchema,
  StepRunRequest: stepRunRequestSchema,
  WorkRequest: workRequestSchema,
}

/** Every named schema as JSON Schema; one refers to another by its name. */
export function componentSchemas(): Record<string, object> {
  const registry = z.registry<{ id: string }>()
  for (const [id, schema] of Object.entries(components)) registry.add(schema, { id })
  const { schemas } = z.toJSONSchema(registry, { uri: componentAddress, io: 'input' })
  return Object.fromEntries(
    Object.entries(schemas).map(([id, { $schema, $id, ...schema }]) => [id, withNotes(id, schema)]),
  )
}

/** A schema whose fields say what they mean; one that only refers to another keeps its reference. */
function withNotes(id: string, schema: Readonly<Record<string, unknown>>): object {
  const fields = Object.entries((schema.properties ?? {}) as Readonly<Record<string, object>>)
  if (fields.length === 0) return schema
  const noted = fields.map(([field, shape]) => {
    const description = fieldNotes[`${id}.${field}`]
    return [field, description === undefined ? shape : { ...shape, description }]
  })
  return { ...schema, properties: Object.fromEntries(noted) }
}

export function componentAddress(id: string): string {
  return `#/components/schemas/${id}`
}

/** A reference to a named schema, or the schema itself where it has no name. */
export function referTo(schema: z.ZodType): object {
  const id = Object.keys(components).find((name) => components[name] === schema)
  if (id !== undefined) return { $ref: componentAddress(id) }
  const { $schema, ...plain } = z.toJSONSchema(schema, { io: 'input' })
  return plain
}

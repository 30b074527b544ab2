// The flow: estimate → check → reserve → execute → settle → activity → insights

export { check } from './flow/check.ts'
export { estimate } from './flow/estimate.ts'
export { automationActions, estimateAutomationCost } from './flow/estimate-automation.ts'
export { type History, noHistory } from './flow/history.ts'
export { nextTick, type Schedule } from './flow/next-tick.ts'
export type { Standing } from './flow/standing.ts'
export type { Verdict } from './flow/verdict.ts'
export { type ActionRun, type Executed, runAction } from './run-action.ts'
export { type AutomationRun, type AutomationStep, runAutomation } from './run-automation.ts'
export { UnsettledError } from './unsettled-error.ts'

// The one interface, and how it fails

export type {
  Credits,
  Guarded,
  InAccount,
  InReservation,
  InRun,
  Narrowed,
  Once,
} from './credits.ts'
export {
  CreditsError,
  type CreditsErrorOptions,
  type ErrorCode,
  errorCodes,
  type FieldError,
} from './credits-error.ts'

// The catalogue: plans and priced actions, as data

export { type AutomationStage, automationStages } from './catalogue/automation-stages.ts'
export { defaultCatalogue } from './catalogue/default-catalogue.ts'
export {
  type ActionIdOf,
  type CreditsOf,
  defineCatalogue,
  type PlanIdOf,
} from './catalogue/define-catalogue.ts'
export { actionName, findAction } from './catalogue/find-action.ts'
export { findPlan, plansByPrice } from './catalogue/find-plan.ts'
export {
  type ClaimableLimitName,
  claimableLimitNames,
  type LimitName,
  limitNames,
  type PerLimit,
} from './catalogue/limit-names.ts'
export { priceListAt, priceListOf } from './catalogue/price-list-at.ts'
export { priceAction } from './flow/price-action.ts'

// Doors: nothing comes in but through a guard

export { assertAllGuarded } from './assert-all-guarded.ts'
export {
  type KeywordDoor,
  keywordDoors,
  type SiteDoor,
  siteDoors,
  type UserDoor,
  userDoors,
} from './catalogue/doors.ts'
export { type EntryPoint, entryPoints } from './catalogue/entry-points.ts'
export {
  type DoorGuard,
  guardKeywordDoor,
  guardSiteDoor,
  guardUserDoor,
  type KeywordDoorGuard,
  type SiteDoorGuard,
  type SlotDoorGuard,
  type UserDoorGuard,
} from './guard-door.ts'

// Cycles, levels, keywords

export { cycleAt, cycleStart } from './flow/cycle.ts'
export { type Level, levelOf, levels, nearShare } from './flow/level.ts'
export { type NormalisedKeyword, normaliseKeyword } from './flow/normalise-keyword.ts'

// The nouns; their zod schemas are in `@igny8/credits-core/schemas`

export type { Account, AccountStatus, Balance, PutAccount } from './model/account.ts'
export type { ActionRequest, ImageQuality } from './model/action-request.ts'
export type { Activity, ActivityKind, ActivityPage, ActivityRequest } from './model/activity.ts'
export type { AutomationConfig } from './model/automation.ts'
export type {
  AutomationYields,
  Catalogue,
  GatePolicy,
  PricedAction,
  PriceList,
  Spread,
} from './model/catalogue.ts'
export type { ChargeRequest } from './model/charge.ts'
export type { Claim, ClaimRequest } from './model/claim.ts'
export type { Context } from './model/context.ts'
export type { Cycle } from './model/cycle.ts'
export type { Decision, DecisionCode, DecisionItem, DenialCode } from './model/decision.ts'
export type { Cost, Estimate, EstimateLine } from './model/estimate.ts'
export type { ActionAccuracy, EstimateAccuracy } from './model/estimate-accuracy.ts'
export type { Forecast, ForecastHiddenReason, Outlook } from './model/forecast.ts'
export type { Grant, GrantRequest } from './model/grant.ts'
export type {
  ActionInsight,
  AutomationInsight,
  DayInsight,
  ImageQualityInsight,
  Insights,
  InsightsRequest,
  PeriodComparison,
  SiteInsight,
} from './model/insights.ts'
export type {
  AddKeywordsRequest,
  AddKeywordsResult,
  Keyword,
  KeywordInput,
  KeywordPage,
  KeywordRejection,
  KeywordRowResult,
  RemoveKeywordsRequest,
  RemoveKeywordsResult,
} from './model/keyword.ts'
export type {
  KeywordLibraryFilters,
  KeywordLibraryPage,
  KeywordLibraryRequest,
  LibraryKeyword,
  LibrarySort,
} from './model/keyword-library.ts'
export type {
  KeywordIdea,
  KeywordResearch,
  KeywordResearchRequest,
  ResearchMode,
} from './model/keyword-research.ts'
export type { LimitUsage } from './model/limit.ts'
export type { LimitRequest } from './model/limit-request.ts'
export type { Message, MessageParams } from './model/message.ts'
export type { PageRequest } from './model/page.ts'
export type { OfferedPlan, Plan } from './model/plan.ts'
export type { FittedPlan, PlanAdvice, PlanFit, PlanStop } from './model/plan-fit.ts'
export type { ImagePrice, Price, TokenPrice, UnitPrice } from './model/price.ts'
export type { Receipt } from './model/receipt.ts'
export type { Remedy, RemedyKind } from './model/remedy.ts'
export type {
  DrawRequest,
  ReleaseRequest,
  Reservation,
  ReservationStatus,
  ReserveRequest,
  SettleRequest,
} from './model/reservation.ts'
export type { Run, RunStatus, RunStep, StartRunRequest, StepRunRequest } from './model/run.ts'
export type { WorkRequest } from './model/work-request.ts'

// Live keyword research

export type { SearchKeywords } from './research/search-keywords.ts'
export type { KeywordSearch } from './research/search-of.ts'

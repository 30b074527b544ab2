// The flow: estimate → check → reserve → execute → settle → activity → insights.

// Doors: nothing comes in but through a guard.
export { assertAllGuarded } from './assert-all-guarded.ts'
// The catalogue.
export { type AutomationStage, automationStages } from './catalogue/automation-stages.ts'
export { defaultCatalogue } from './catalogue/default-catalogue.ts'
export {
  type ActionIdOf,
  type CreditsOf,
  defineCatalogue,
  type PlanIdOf,
} from './catalogue/define-catalogue.ts'
export {
  type KeywordDoor,
  keywordDoors,
  type SiteDoor,
  siteDoors,
  type UserDoor,
  userDoors,
} from './catalogue/doors.ts'
export { type EntryPoint, entryPoints } from './catalogue/entry-points.ts'
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
// The one decider, for whoever keeps the state.
export type { Command, CommandOf, CommandType } from './command.ts'
// The one interface, and how it fails.
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
export { type Decided, decide } from './decide.ts'
export { fingerprintOf } from './fingerprint.ts'
export { sumGrants } from './flow/burn-down.ts'
export { catchUp } from './flow/catch-up.ts'
export {
  type ActionGroup,
  type ChargeGroups,
  type GroupedEntry,
  groupCharges,
  type WhichPeriod,
} from './flow/charge-groups.ts'
export { check } from './flow/check.ts'
export { choosePrompt, type PromptInput, rememberPrompt } from './flow/choose-prompt.ts'
// Cycles, levels, keywords.
export { cycleAt, cycleStart } from './flow/cycle.ts'
export { describeActivity, isActivity } from './flow/describe-activity.ts'
export { estimate } from './flow/estimate.ts'
export { type ActionAccuracy, estimateAccuracy } from './flow/estimate-accuracy.ts'
export { automationActions, estimateAutomationCost } from './flow/estimate-automation.ts'
export { explain } from './flow/explain.ts'
export { forecast } from './flow/forecast.ts'
export { type History, noHistory } from './flow/history.ts'
export { type InsightsOptions, insights } from './flow/insights.ts'
export { type InsightsPeriod, insightsPeriod } from './flow/insights-period.ts'
export { type Level, levelOf, levels, nearShare } from './flow/level.ts'
export { measureHistory } from './flow/measure-history.ts'
export type { MeasuredEntry } from './flow/measured-charge.ts'
export { nextTick, type Schedule } from './flow/next-tick.ts'
export { type NormalisedKeyword, normaliseKeyword } from './flow/normalise-keyword.ts'
export { pastDays, type UseEntry } from './flow/past-use.ts'
export { planFitSince, type WorkEntry } from './flow/past-work.ts'
export { maxPeriodDays, periodDays } from './flow/period-days.ts'
export { planFit } from './flow/plan-fit.ts'
export { priceAction } from './flow/price-action.ts'
export type {
  Prompt,
  PromptMoment,
  PromptRecord,
  PromptSize,
  PromptSubject,
  PromptThreshold,
  WayOut,
} from './flow/prompt.ts'
export { type Standing, standingOf } from './flow/standing.ts'
export { summarisePlan, typicalArticles } from './flow/summarise-plan.ts'
export { isTimeZone } from './flow/time-zone.ts'
export type { Verdict } from './flow/verdict.ts'
export { viewAccount } from './flow/view-account.ts'
export { viewReservation } from './flow/view-reservation.ts'
export { viewRun } from './flow/view-run.ts'
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
export { doneValueOf, guardedOf, rejecting } from './guarded-of.ts'
// Leaving the old model.
export type { LegacyFate, LegacyFinding, LegacyRow } from './legacy/finding.ts'
export {
  type LegacyAsked,
  type LegacyDenial,
  type LegacyStanding,
  type LegacyVerdict,
  legacyCheck,
} from './legacy/legacy-check.ts'
export {
  droppedAccountColumns,
  droppedPlanColumns,
  type LegacyAccountColumns,
  type LegacyPlanColumns,
  legacyAccountColumns,
  legacyPlanColumns,
} from './legacy/legacy-columns.ts'
export type { LegacyHoldings } from './legacy/legacy-holdings.ts'
export { type LegacyLimit, type LegacyMeasure, legacyLimits } from './legacy/legacy-limits.ts'
export { type LegacyOptions, legacyStatuses } from './legacy/legacy-options.ts'
export { legacyAccountMover, type MovedAccount } from './legacy/move-accounts.ts'
export { type MovedPlans, moveLegacyPlans } from './legacy/move-plans.ts'
export type { OpenedAccount } from './legacy/open-account.ts'
export {
  type Comparison,
  compareWithLegacy,
  runInShadow,
  type ShadowOptions,
  type ShadowReport,
} from './legacy/shadow.ts'
// The nouns. Their zod schemas are in `@igny8/credits-core/schemas`.
export type { Account, AccountStatus, Balance, PutAccount } from './model/account.ts'
export type { ActionRequest, ImageQuality } from './model/action-request.ts'
export type { Activity, ActivityKind, ActivityPage } from './model/activity.ts'
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
export type { LedgerEntry, LedgerKind } from './model/ledger-entry.ts'
export type { LimitUsage } from './model/limit.ts'
export type { LimitRequest } from './model/limit-request.ts'
export type { Message, MessageParams } from './model/message.ts'
export type { PageRequest } from './model/page.ts'
export type { Plan } from './model/plan.ts'
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
export { type Needs, needs } from './needs.ts'
export { rejectionError } from './rejection-error.ts'
export { type ActionRun, type Executed, runAction } from './run-action.ts'
export { type AutomationRun, type AutomationStep, runAutomation } from './run-automation.ts'
export type { AccountState, GrantState, Slots } from './state/account-state.ts'
export { type ClaimState, claimKey } from './state/claim-state.ts'
export { type KeywordState, keywordIdentity } from './state/keyword-state.ts'
export type { Outcome } from './state/outcome.ts'
export { Rejection, type RejectionCode, type RejectionParams } from './state/rejection.ts'
export type { RememberedAnswer } from './state/remembered-answer.ts'
export type { ReservationState } from './state/reservation-state.ts'
export type { RunState } from './state/run-state.ts'
export { emptyState, type State } from './state/state.ts'
// Words. A screen imports the piece it says, so that a bundle carries no other.
export { activityWordsEn } from './words/activity-words-en.ts'
export { costWordsEn } from './words/cost-words-en.ts'
export { decisionWordsEn } from './words/decision-words-en.ts'
export { en, type WordKey } from './words/en.ts'
export { errorWordsEn } from './words/error-words-en.ts'
export { forecastWordsEn } from './words/forecast-words-en.ts'
export { formatFor } from './words/format.ts'
export { insightWordsEn } from './words/insight-words-en.ts'
export { limitWordsEn } from './words/limit-words-en.ts'
export { logWordsEn } from './words/log-words-en.ts'
export { noticeWordsEn } from './words/notice-words-en.ts'
export { planFitWordsEn } from './words/plan-fit-words-en.ts'
export { promptWordsEn } from './words/prompt-words-en.ts'
export { remedyWordsEn } from './words/remedy-words-en.ts'
export { type Say, say, sayIn } from './words/say.ts'
export type { Format, Sentence, Words } from './words/sentence.ts'
export { staleWordsEn } from './words/stale-words-en.ts'

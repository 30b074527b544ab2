import type { ClaimableLimitName } from './catalogue/limit-names.ts'
import type { Account, PutAccount } from './model/account.ts'
import type { ActionRequest } from './model/action-request.ts'
import type { ActivityPage, ActivityRequest } from './model/activity.ts'
import type { AutomationConfig } from './model/automation.ts'
import type { ChargeRequest } from './model/charge.ts'
import type { Claim, ClaimRequest } from './model/claim.ts'
import type { Decision } from './model/decision.ts'
import type { Estimate } from './model/estimate.ts'
import type { EstimateAccuracy } from './model/estimate-accuracy.ts'
import type { Forecast } from './model/forecast.ts'
import type { Grant, GrantRequest } from './model/grant.ts'
import type { Insights, InsightsRequest } from './model/insights.ts'
import type {
  AddKeywordsRequest,
  AddKeywordsResult,
  KeywordPage,
  RemoveKeywordsRequest,
  RemoveKeywordsResult,
} from './model/keyword.ts'
import type {
  KeywordLibraryFilters,
  KeywordLibraryPage,
  KeywordLibraryRequest,
} from './model/keyword-library.ts'
import type { KeywordResearch, KeywordResearchRequest } from './model/keyword-research.ts'
import type { PageRequest } from './model/page.ts'
import type { OfferedPlan } from './model/plan.ts'
import type { PlanFit } from './model/plan-fit.ts'
import type { Receipt } from './model/receipt.ts'
import type {
  DrawRequest,
  ReleaseRequest,
  Reservation,
  ReserveRequest,
  SettleRequest,
} from './model/reservation.ts'
import type { Run, StartRunRequest, StepRunRequest } from './model/run.ts'
import type { WorkRequest } from './model/work-request.ts'

/** What came of a guarded write: done with a value, or denied with the decision that says why. */
export type Guarded<T> =
  | { readonly allowed: true; readonly value: T; readonly replayed: boolean }
  | { readonly allowed: false; readonly decision: Decision; readonly replayed: boolean }

/** A request whose actions are those of one catalogue. */
export type Narrowed<Request, ActionId extends string> = {
  readonly [Name in keyof Request]: Name extends 'actions'
    ? ActionsOf<Request[Name], ActionId>
    : Request[Name]
}

type ActionsOf<Value, ActionId extends string> = Value extends readonly unknown[]
  ? ActionRequest<ActionId>[]
  : Value

/** Whose account. */
export interface InAccount {
  readonly account: string
}

/** One key per intent, made before the first try: the same key and input have one effect. */
export interface Once extends InAccount {
  readonly key: string
}

/** Which reservation of the account. */
export interface InReservation {
  readonly reservation: string
}

/** Which run of the account. */
export interface InRun {
  readonly run: string
}

/**
 * Credits and limits, wherever they live: the memory model, the server on PGlite or PostgreSQL, and
 * the HTTP client implement this one interface and pass one conformance suite.
 *
 * A denial is returned; a failure is thrown as `CreditsError` with a literal `code`.
 */
export interface Credits<ActionId extends string = string, PlanId extends string = string> {
  /** The catalogue's plans, cheapest first. */
  plans(): Promise<readonly OfferedPlan[]>
  /** Creates the account, or changes its plan, status or anchor. Idempotent. */
  putAccount(input: InAccount & PutAccount & { planId: PlanId }): Promise<Account>
  /** Plan, four limits, credits and cycle as they stand now. Throws `not_found`. */
  account(input: InAccount): Promise<Account>

  /** What the work would cost, before anything runs. */
  estimate(
    input: InAccount &
      ({ actions: readonly ActionRequest<ActionId>[] } | { automation: AutomationConfig }),
  ): Promise<Estimate>
  /** Would all of it be allowed now? Changes nothing. */
  check(input: InAccount & Narrowed<WorkRequest, ActionId>): Promise<Decision>
  /** Holds the credits and slots of the work, all or nothing. */
  reserve(input: Once & Narrowed<ReserveRequest, ActionId>): Promise<Guarded<Reservation>>
  reservation(input: InAccount & InReservation): Promise<Reservation>
  /** Charges a part of a reservation; the rest stays on hold. */
  draw(input: Once & InReservation & Narrowed<DrawRequest, ActionId>): Promise<Guarded<Receipt>>
  /** Charges the work as it really was and gives the rest back. */
  settle(input: Once & InReservation & Narrowed<SettleRequest, ActionId>): Promise<Guarded<Receipt>>
  /** Gives everything that is still held back. Nothing is charged. */
  release(input: Once & InReservation & ReleaseRequest): Promise<Guarded<Receipt>>
  /** Checks and charges in one step. */
  charge(input: Once & Narrowed<ChargeRequest, ActionId>): Promise<Guarded<Receipt>>
  /** Checks a whole automation, holds once and opens its run. */
  startRun(input: Once & StartRunRequest): Promise<Guarded<Run>>
  run(input: InAccount & InRun): Promise<Run>
  /** Sets credits aside for a step, charges it, or tells that it failed. Denied = the run paused. */
  stepRun(input: Once & InRun & Narrowed<StepRunRequest, ActionId>): Promise<Guarded<Run>>
  /** Goes on with a paused run; nothing is charged twice. */
  resumeRun(input: Once & InRun): Promise<Guarded<Run>>
  /** Ends a run and gives the rest of its credits back. */
  finishRun(input: Once & InRun): Promise<Guarded<Receipt>>
  /** Adds credits. */
  grant(input: Once & GrantRequest): Promise<Guarded<Grant>>

  /** Takes a named slot of `sites` or `users`. Idempotent by its name. */
  claim(
    input: InAccount & ClaimRequest & { limit: ClaimableLimitName; name: string },
  ): Promise<Guarded<Claim>>
  /** Gives a named slot back. Nothing happens where it is not taken. */
  unclaim(input: InAccount & { limit: ClaimableLimitName; name: string }): Promise<void>

  /** The workspace's keywords, newest first. */
  keywords(input: InAccount & PageRequest): Promise<KeywordPage>
  /** Adds keywords through the one claim; the result says what became of each row. */
  addKeywords(input: Once & AddKeywordsRequest): Promise<Guarded<AddKeywordsResult>>
  /** Removes keywords by id and frees their slots. Ids that are not there are ignored. */
  removeKeywords(input: InAccount & RemoveKeywordsRequest): Promise<RemoveKeywordsResult>

  /** Keywords researched before; browsing is free. */
  keywordLibrary(input: KeywordLibraryRequest): Promise<KeywordLibraryPage>
  /** What the library can be narrowed by: its industries with their sectors, and its countries. */
  keywordLibraryFilters(): Promise<KeywordLibraryFilters>
  /**
   * Searches live: one query of the month where it succeeds and nobody searched the same in 7 days.
   * Throws `provider_error` and `provider_timeout`; `charged` says whether the query is used.
   */
  research(input: Once & KeywordResearchRequest): Promise<Guarded<KeywordResearch>>

  /** What credits were spent on: by site, action, image quality, automation and day. */
  insights(input: InAccount & InsightsRequest): Promise<Insights>
  /** When credits and limits run out at the account's own pace. */
  forecast(input: InAccount): Promise<Forecast>
  /** Which plans would have carried the last 90 days. */
  planFit(input: InAccount): Promise<PlanFit>
  /** What was charged in the last 90 days beside what was expected, by action. */
  estimateAccuracy(input: InAccount): Promise<EstimateAccuracy>
  /** What happened, newest first; of one kind, action, site, actor or time where that is asked for. */
  activity(input: InAccount & ActivityRequest): Promise<ActivityPage>
}

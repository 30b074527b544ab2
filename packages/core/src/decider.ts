// The one decider: state and a command in, state, ledger entries and an outcome out

export type { Command, CommandOf, CommandType } from './command.ts'
export { type Decided, decide } from './decide.ts'
export { fingerprintOf } from './fingerprint.ts'
export { catchUp } from './flow/catch-up.ts'
export { type Needs, needs } from './needs.ts'

// What it decides over

export type { LedgerEntry, LedgerKind } from './model/ledger-entry.ts'
export type { AccountState, GrantState, Slots } from './state/account-state.ts'
export { type ClaimState, claimKey } from './state/claim-state.ts'
export { type KeywordState, keywordIdentity } from './state/keyword-state.ts'
export type { Outcome } from './state/outcome.ts'
export type { RememberedAnswer } from './state/remembered-answer.ts'
export type { ReservationState } from './state/reservation-state.ts'
export type { RunState } from './state/run-state.ts'
export { emptyState, type State } from './state/state.ts'

// From kept state to what everybody sees

export { type ActivityFilter, activityFilter } from './flow/activity-filter.ts'
export { sumGrants } from './flow/burn-down.ts'
export { describeActivity, isActivity } from './flow/describe-activity.ts'
export { offerPlans } from './flow/offer-plan.ts'
export { standingOf } from './flow/standing.ts'
export { viewAccount } from './flow/view-account.ts'
export { viewReservation } from './flow/view-reservation.ts'
export { viewRun } from './flow/view-run.ts'

// The library of keywords researched before

export { type LibrarySection, libraryFilters } from './library/library-filters.ts'
export {
  defaultLibraryRows,
  libraryPage,
  libraryPlace,
  readLibraryCursor,
  searchedWords,
} from './library/library-page.ts'
export { syntheticLibrary } from './library/synthetic-library.ts'

// Live searches over credits

export { KeywordResearcher, type ResearcherOptions } from './research/keyword-researcher.ts'
export { cacheDays, type ResearchShelf } from './research/research-shelf.ts'
export { searchOf, searchText } from './research/search-of.ts'

// From outcomes to answers and errors

export { doneValueOf, guardedOf, rejecting } from './guarded-of.ts'
export { rejectionError } from './rejection-error.ts'
export { Rejection, type RejectionCode, type RejectionParams } from './state/rejection.ts'

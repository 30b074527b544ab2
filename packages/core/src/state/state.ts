import type { AccountState } from './account-state.ts'
import type { ClaimState } from './claim-state.ts'
import type { KeywordState } from './keyword-state.ts'
import type { RememberedAnswer } from './remembered-answer.ts'
import type { ReservationState } from './reservation-state.ts'
import type { RunState } from './run-state.ts'

/**
 * What `decide` sees of one account: its row, and of the rest at least what `needs(command)` names.
 * Immutable: what a command changed is what is no longer the same object.
 */
export interface State {
  readonly account: AccountState | null
  readonly reservations: ReadonlyMap<string, ReservationState>
  /** By id. */
  readonly runs: ReadonlyMap<string, RunState>
  /** By `claimKey`. */
  readonly claims: ReadonlyMap<string, ClaimState>
  /** By id. */
  readonly keywords: ReadonlyMap<string, KeywordState>
  /** By idempotency key. */
  readonly answers: ReadonlyMap<string, RememberedAnswer>
}

/** The state of an account that does not exist yet. */
export const emptyState: State = {
  account: null,
  reservations: new Map(),
  runs: new Map(),
  claims: new Map(),
  keywords: new Map(),
  answers: new Map(),
}

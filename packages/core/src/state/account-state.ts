import type { LimitName, PerLimit } from '../catalogue/limit-names.ts'
import type { AccountStatus } from '../model/account.ts'

/** All that is kept of an account. Times are milliseconds since 1970, UTC. */
export interface AccountState {
  readonly account: string
  readonly planId: string
  readonly status: AccountStatus
  /** The instant every cycle is counted from. */
  readonly anchor: number
  /** Which cycle is open: cycle n starts n months after the anchor. */
  readonly cycle: number
  /** The number of the newest ledger entry. */
  readonly seq: number
  /** When the newest entry was written; time never runs backwards for an account. */
  readonly updatedAt: number
  /** Nothing falls due before this instant. It may be early, never late. */
  readonly dueAt: number
  /** Live grants in the order they burn. Σ remaining = available credits. */
  readonly grants: readonly GrantState[]
  /** Credits on hold. */
  readonly held: number
  readonly spentThisCycle: number
  /** Plan credits given in this cycle, so that switching plans back and forth gives nothing twice. */
  readonly grantedThisCycle: number
  readonly used: PerLimit<number>
  readonly heldSlots: PerLimit<number>
  readonly openReservations: number
}

/** Credits of one grant. Those on hold are not in `remaining`. */
export interface GrantState {
  readonly id: string
  readonly kind: 'plan' | 'bonus' | 'purchase' | 'adjustment'
  readonly credits: number
  readonly remaining: number
  /** Lower burns first. */
  readonly priority: number
  readonly expiresAt: number | null
  readonly grantedAt: number
}

/** Slots a reservation holds, or a request asks for. */
export interface Slots {
  readonly limit: LimitName
  readonly count: number
}

import type { LimitName } from '../catalogue/limit-names.ts'
import type { Context } from './context.ts'

/** `grant … adjust` move credits; `claim` and `unclaim` move slots; `deny`, `plan` and `run`
 * move nothing. */
export type LedgerKind =
  | 'grant'
  | 'hold'
  | 'charge'
  | 'release'
  | 'expire'
  | 'adjust'
  | 'claim'
  | 'unclaim'
  | 'deny'
  | 'plan'
  | 'run'

/**
 * One append-only record. The ledger is the truth: balance = Σ credits, held = Σ held,
 * usage = Σ slots of the limit (a new cycle takes the used queries back with an `unclaim`).
 */
export interface LedgerEntry {
  /** 1, 2, 3 … within the account. */
  readonly seq: number
  /** Milliseconds since 1970. */
  readonly at: number
  readonly kind: LedgerKind
  /** Change of the balance. */
  readonly credits: number
  /** Change of the credits on hold. */
  readonly held: number
  readonly limit: LimitName | null
  /** Change of the used slots of `limit`. */
  readonly slots: number
  readonly action: string | null
  /** Credits that were expected of a charge before its work ran (`null` where nothing was held), or
   * that a denied request needed. */
  readonly estimated: number | null
  /** How many of the action, or rows of a keyword add. */
  readonly count: number
  readonly images: {
    readonly basic: number
    readonly quality: number
    readonly premium: number
  } | null
  readonly reservation: string | null
  readonly context: Context
  /** A denial's code, a grant's reason, a release's reason, a claim's name. */
  readonly note: string | null
  /** The idempotency key of the command, on its first entry. */
  readonly key: string | null
}

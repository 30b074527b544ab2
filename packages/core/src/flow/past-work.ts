import type { LedgerEntry } from '../model/ledger-entry.ts'
import type { AccountState } from '../state/account-state.ts'
import { sumGrants } from './burn-down.ts'
import { cycleAt, cycleStart } from './cycle.ts'
import { sum } from './sum.ts'
import { dayMs } from './time-zone.ts'

/** How far back plans are tried. */
const planFitDays = 90

/** Limits that count what is there, and never reset. */
export const standingLimits = ['sites', 'users', 'keywords'] as const

export type StandingLimit = (typeof standingLimits)[number]

/** What is read of a ledger entry; a charge may also stand for all charges of one window. */
export type WorkEntry = Pick<
  LedgerEntry,
  'at' | 'kind' | 'credits' | 'estimated' | 'limit' | 'slots' | 'count' | 'note'
>

/** What an account did, ready to be done again on another plan. Milliseconds since 1970. */
export interface PastWork {
  /** Whole cycles are replayed, from this one's start. */
  readonly since: number
  /** What would have stopped before this instant does not count. */
  readonly from: number
  readonly to: number
  readonly anchor: number
  readonly entries: readonly WorkEntry[]
  /** Credits at `since` that belonged to no plan. */
  readonly bonus: number
  /** Slots at `since`. */
  readonly counts: Readonly<Record<StandingLimit, number>>
  /** Slots at `to`, with those on hold. */
  readonly takenNow: Readonly<Record<StandingLimit, number>>
}

/** The start of the cycle in which the last 90 days began: entries from then on are needed. */
export function planFitSince(account: AccountState, now: number): number {
  return cycleStart(account.anchor, cycleAt(account.anchor, now - planFitDays * dayMs))
}

/** What the account did up to `now`; it is caught up, and all of its entries since then are given. */
export function pastWork(
  entries: readonly WorkEntry[],
  account: AccountState,
  now: number,
): PastWork {
  const since = planFitSince(account, now)
  const known = entries.filter(({ at }) => at >= since && at <= now)
  const first = known[0]?.at ?? now
  return {
    since,
    from: Math.max(first, now - planFitDays * dayMs),
    to: now,
    anchor: account.anchor,
    entries: known,
    bonus: bonusAt(since, known, account),
    counts: perStanding((limit) => account.used[limit] - addedSlots(known, limit)),
    takenNow: perStanding((limit) => account.used[limit] + account.heldSlots[limit]),
  }
}

/** The balance then, less what was left of plan credits and ended at that very instant. */
function bonusAt(since: number, entries: readonly WorkEntry[], account: AccountState): number {
  const now = sumGrants(account.grants) + account.held
  const then = now - sum(entries, ({ credits }) => credits)
  const ended = entries.filter((entry) => entry.at === since && isPlanExpiry(entry))
  return Math.max(0, then + sum(ended, ({ credits }) => credits))
}

export function isPlanExpiry({ kind, note }: WorkEntry): boolean {
  return kind === 'expire' && note === 'plan'
}

function addedSlots(entries: readonly WorkEntry[], limit: StandingLimit): number {
  return sum(entries, (entry) => (entry.limit === limit ? entry.slots : 0))
}

function perStanding(of: (limit: StandingLimit) => number) {
  return { sites: of('sites'), users: of('users'), keywords: of('keywords') }
}

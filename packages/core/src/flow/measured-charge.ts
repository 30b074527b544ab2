import type { LedgerEntry } from '../model/ledger-entry.ts'
import { dayMs } from './time-zone.ts'

/** What is read of a ledger entry to compare what was charged with what was expected. */
export type MeasuredEntry = Pick<LedgerEntry, 'at' | 'kind' | 'action' | 'credits' | 'estimated'>

/** A charge of which it is known what was expected. Credits; `at` is milliseconds since 1970. */
export interface MeasuredCharge {
  readonly at: number
  readonly estimated: number
  readonly charged: number
}

const measuredDays = 90

/** More charges than this tell nothing new. */
export const maxMeasuredCharges = 1_000

/** Entries from this instant on are measured. Milliseconds since 1970. */
export function measuredSince(now: number): number {
  return now - measuredDays * dayMs
}

/** The newest charges that were expected to cost something, by action. Entries are in order of time. */
export function measuredCharges(
  entries: readonly MeasuredEntry[],
  now: number,
): ReadonlyMap<string, readonly MeasuredCharge[]> {
  const since = measuredSince(now)
  const recent = entries.filter(({ at }) => at >= since && at <= now).filter(isMeasured)
  const byAction = new Map<string, MeasuredCharge[]>()
  for (const { action, at, credits, estimated } of recent.slice(-maxMeasuredCharges)) {
    const charge = { at, estimated, charged: 0 - credits }
    const known = byAction.get(action)
    if (known === undefined) byAction.set(action, [charge])
    else known.push(charge)
  }
  return byAction
}

/** Charged as a share of what was expected, in rising order. */
export function sharesOf(charges: readonly MeasuredCharge[]): readonly number[] {
  return charges.map(({ charged, estimated }) => charged / estimated).sort((a, b) => a - b)
}

function isMeasured(
  entry: MeasuredEntry,
): entry is MeasuredEntry & { readonly action: string; readonly estimated: number } {
  const { kind, action, estimated, credits } = entry
  // What cost nothing was not done, so it tells nothing of what doing it costs.
  return kind === 'charge' && action !== null && estimated !== null && estimated > 0 && credits < 0
}

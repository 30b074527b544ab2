import type { LedgerEntry } from '../model/ledger-entry.ts'

/** What is read of a ledger entry to compare what was charged with what was expected. */
export type MeasuredEntry = Pick<LedgerEntry, 'at' | 'kind' | 'action' | 'credits' | 'estimated'>

/** A charge of which it is known what was expected. Credits; `at` is milliseconds since 1970. */
export interface MeasuredCharge {
  readonly at: number
  readonly estimated: number
  readonly charged: number
}

/** Charges that were expected to cost something, by action. */
export function measuredCharges(
  entries: Iterable<MeasuredEntry>,
): ReadonlyMap<string, readonly MeasuredCharge[]> {
  const byAction = new Map<string, MeasuredCharge[]>()
  for (const { kind, action, at, credits, estimated } of entries) {
    if (kind !== 'charge' || action === null || estimated === null || estimated <= 0) continue
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

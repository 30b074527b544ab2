import type { History } from './history.ts'
import { type MeasuredEntry, measuredCharges, sharesOf } from './measured-charge.ts'
import { quantile } from './quantile.ts'

/** With fewer charges than this, an action's history says nothing. */
const minHistoryCharges = 20

/**
 * What an account's own work cost, as a share of what was expected of it (1 = as expected), by
 * action: the 10th, 50th and 90th percentile, of actions with at least 20 such charges in the last
 * 90 days (the newest 1,000). `estimate` takes it as its history. Give it the account's ledger
 * entries, in order of time. `now` is milliseconds since 1970.
 */
export function measureHistory(entries: readonly MeasuredEntry[], now: number): History {
  const history = new Map<string, { min: number; expected: number; max: number }>()
  for (const [action, charges] of measuredCharges(entries, now)) {
    if (charges.length < minHistoryCharges) continue
    const shares = sharesOf(charges)
    history.set(action, {
      min: quantile(shares, 0.1),
      expected: quantile(shares, 0.5),
      max: quantile(shares, 0.9),
    })
  }
  return history
}

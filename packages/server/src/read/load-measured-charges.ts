import { type MeasuredEntry, maxMeasuredCharges, measuredSince } from '@igny8/credits-core/insights'
import { toTimestamp } from '../database/timestamp.ts'
import { readMeasuredCharges } from '../queries/read-measured-charges.ts'
import type { Store } from '../store.ts'

/** The charges that are measured as of `now`, milliseconds since 1970, in order of time. */
export async function loadMeasuredCharges(
  store: Store,
  account: string,
  now: number,
): Promise<readonly MeasuredEntry[]> {
  const { rows } = await store.session.query(readMeasuredCharges, [
    account,
    toTimestamp(measuredSince(now)),
    maxMeasuredCharges,
  ])
  return rows.map((row) => ({ ...row, kind: 'charge' as const })).reverse()
}

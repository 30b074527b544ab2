import type { History } from '@igny8/credits-core'
import { measureHistory } from '@igny8/credits-core/insights'
import { toTimestamp } from '../database/timestamp.ts'
import { readMeasuredCharges } from '../queries/read-measured-charges.ts'
import type { Store } from '../store.ts'

const historyDays = 90

/** More charges than this tell nothing new. */
const maxHistoryCharges = 1_000

/** What an account's own work cost against its estimates, as of `now`, milliseconds since 1970. */
export async function loadHistory(store: Store, account: string, now: number): Promise<History> {
  const since = toTimestamp(now - historyDays * 86_400_000)
  const { rows } = await store.session.query(readMeasuredCharges, [
    account,
    since,
    maxHistoryCharges,
  ])
  return measureHistory(rows.map((row) => ({ ...row, kind: 'charge' as const })))
}

import type { History } from '@igny8/credits-core'
import { measureHistory } from '@igny8/credits-core/insights'
import type { Store } from '../store.ts'
import { loadMeasuredCharges } from './load-measured-charges.ts'

/** What an account's own work cost against its estimates, as of `now`, milliseconds since 1970. */
export async function loadHistory(store: Store, account: string, now: number): Promise<History> {
  return measureHistory(await loadMeasuredCharges(store, account, now), now)
}

import type { EstimateAccuracy } from '@igny8/credits-core'
import { estimateAccuracy } from '@igny8/credits-core/insights'
import type { Store } from '../store.ts'
import { loadAccount } from './load-account.ts'
import { loadMeasuredCharges } from './load-measured-charges.ts'

/** What an account was charged in the last 90 days beside what was expected. Throws `not_found`. */
export async function loadEstimateAccuracy(store: Store, id: string): Promise<EstimateAccuracy> {
  const { now } = await loadAccount(store, id)
  return estimateAccuracy(await loadMeasuredCharges(store, id, now), now, store.catalogue)
}

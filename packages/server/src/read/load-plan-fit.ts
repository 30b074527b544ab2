import type { PlanFit } from '@igny8/credits-core'
import { rejecting } from '@igny8/credits-core/decider'
import { planFit, planFitSince } from '@igny8/credits-core/insights'
import { toTimestamp } from '../database/timestamp.ts'
import { readWork } from '../queries/read-work.ts'
import type { Store } from '../store.ts'
import { loadAccount } from './load-account.ts'

/** Which plans would have carried an account's last 90 days. Throws `not_found`. */
export async function loadPlanFit(store: Store, id: string): Promise<PlanFit> {
  const { account, now } = await loadAccount(store, id)
  const since = toTimestamp(planFitSince(account, now))
  const { rows } = await store.session.query(readWork, [id, since])
  const entries = rows.map(({ limit_name, ...row }) => ({ ...row, limit: limit_name }))
  return rejecting(() => planFit(entries, account, now, store.catalogue))
}

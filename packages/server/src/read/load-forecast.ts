import type { Forecast } from '@igny8/credits-core'
import { rejecting } from '@igny8/credits-core/decider'
import { forecast, pastDays, type UseEntry } from '@igny8/credits-core/insights'
import { toTimestamp } from '../database/timestamp.ts'
import { readUseWindows, type UseWindowRow } from '../queries/read-use-windows.ts'
import type { Store } from '../store.ts'
import { loadAccount } from './load-account.ts'

const dayMs = 86_400_000

/** When an account's credits and limits run out at its own pace. Throws `not_found`. */
export async function loadForecast(store: Store, id: string): Promise<Forecast> {
  const { account, now } = await loadAccount(store, id)
  const since = toTimestamp(now - pastDays * dayMs)
  const { rows } = await store.session.query(readUseWindows, [id, since, toTimestamp(now)])
  const entries = rows.map((row) => entryOf(row, now))
  return rejecting(() => forecast(entries, account, now, store.catalogue))
}

/** One entry stands for a window. */
function entryOf({ window, limit_name, credits, slots }: UseWindowRow, now: number): UseEntry {
  const kind = limit_name === null ? 'charge' : 'claim'
  return { at: now - window * dayMs, kind, credits, limit: limit_name, slots }
}

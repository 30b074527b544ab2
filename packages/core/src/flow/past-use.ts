import type { LimitName } from '../catalogue/limit-names.ts'
import type { LedgerEntry } from '../model/ledger-entry.ts'
import { dayMs } from './time-zone.ts'

/** How far back a pace looks: four weeks, and a day to know when use began. */
export const pastDays = 29

/** What is read of a ledger entry; one may also stand for the sum of several in one window. */
export type UseEntry = Pick<LedgerEntry, 'at' | 'kind' | 'credits' | 'limit' | 'slots'>

/** Which use: credits spent, or slots of a limit taken less those given back. */
export type Used = 'credits' | LimitName

/**
 * Use in windows of 24 hours, counted back from now: `[0]` has just ended, `[6]` began a week ago.
 * An entry is in window `floor((now − at) / 24 h)`; later and older ones are left out.
 */
export function pastUse(entries: Iterable<UseEntry>, used: Used, now: number): readonly number[] {
  const windows = new Array<number>(pastDays).fill(0)
  for (const entry of entries) {
    const window = Math.floor((now - entry.at) / dayMs)
    if (window < 0 || window >= pastDays) continue
    windows[window] = (windows[window] ?? 0) + useOf(entry, used)
  }
  return windows
}

function useOf(entry: UseEntry, used: Used): number {
  if (used === 'credits') return entry.kind === 'charge' ? 0 - entry.credits : 0
  if (entry.limit !== used) return 0
  // A new cycle takes the used queries back; that is no change of pace.
  return used === 'ahrefsQueries' ? Math.max(0, entry.slots) : entry.slots
}

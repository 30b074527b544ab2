import type { ActivityPage, ActivityRequest } from '@igny8/credits-core'
import {
  type ActivityFilter,
  activityFilter,
  describeActivity,
  type LedgerEntry,
} from '@igny8/credits-core/decider'
import { toTimestamp } from '../database/timestamp.ts'
import { toLedgerEntry } from '../queries/ledger-row.ts'
import { readLedgerPage } from '../queries/read-ledger-page.ts'
import { readMatchingLedgerPage } from '../queries/read-matching-ledger-page.ts'
import type { Store } from '../store.ts'
import { defaultPageLimit, readCursor, signCursor } from './cursor.ts'
import { loadAccount } from './load-account.ts'

/** A page of what happened in an account, newest first. Throws `not_found`. */
export async function loadActivityPage(
  store: Store,
  account: string,
  { cursor, limit = defaultPageLimit, ...asked }: ActivityRequest,
): Promise<ActivityPage> {
  await loadAccount(store, account)
  const secret = await store.cursorSecret()
  const of = { list: 'activity', account } as const
  const [before = 0] =
    cursor === undefined ? [Number.MAX_SAFE_INTEGER] : readCursor(secret, of, cursor)
  const entries = await loadActivities(store, account, activityFilter(asked), before, limit + 1)
  const page = entries.slice(0, limit)
  const last = page.at(-1)
  return {
    activities: page.flatMap((entry) => describeActivity(entry, store.catalogue) ?? []),
    nextCursor:
      last !== undefined && entries.length > limit ? signCursor(secret, of, [last.seq]) : null,
  }
}

/** Reads on until there are enough: which entries are an activity, core alone knows. */
async function loadActivities(
  { session }: Store,
  account: string,
  filter: ActivityFilter,
  before: number,
  wanted: number,
): Promise<readonly LedgerEntry[]> {
  const found: LedgerEntry[] = []
  const rowLimit = wanted * 2
  for (let seq = before; ; ) {
    const { rows } = isOpen(filter)
      ? await session.query(readLedgerPage, [account, seq, rowLimit])
      : await session.query(readMatchingLedgerPage, [account, seq, rowLimit, ...columnsOf(filter)])
    found.push(...rows.map(toLedgerEntry).filter(filter.matches))
    const last = rows.at(-1)
    if (last === undefined || rows.length < rowLimit || found.length >= wanted) return found
    seq = last.seq
  }
}

function isOpen({ kinds, action, siteId, actor, from, to }: ActivityFilter): boolean {
  return [kinds, action, siteId, actor, from, to].every((asked) => asked === null)
}

function columnsOf({ kinds, action, siteId, actor, from, to }: ActivityFilter) {
  const since = from === null ? '-infinity' : toTimestamp(from)
  const until = to === null ? 'infinity' : toTimestamp(to)
  return [kinds, action, siteId, actor, since, until] as const
}

import type { ActivityPage, PageRequest } from '@igny8/credits-core'
import { describeActivity, isActivity, type LedgerEntry } from '@igny8/credits-core/decider'
import { toLedgerEntry } from '../queries/ledger-row.ts'
import { readLedgerPage } from '../queries/read-ledger-page.ts'
import type { Store } from '../store.ts'
import { defaultPageLimit, readCursor, signCursor } from './cursor.ts'
import { loadAccount } from './load-account.ts'

/** A page of what happened in an account, newest first. Throws `not_found`. */
export async function loadActivityPage(
  store: Store,
  account: string,
  { cursor, limit = defaultPageLimit }: PageRequest,
): Promise<ActivityPage> {
  await loadAccount(store, account)
  const secret = await store.cursorSecret()
  const of = { list: 'activity', account } as const
  const [before = 0] =
    cursor === undefined ? [Number.MAX_SAFE_INTEGER] : readCursor(secret, of, cursor)
  const entries = await loadActivities(store, account, before, limit + 1)
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
  before: number,
  wanted: number,
): Promise<readonly LedgerEntry[]> {
  const found: LedgerEntry[] = []
  for (let from = before; ; ) {
    const { rows } = await session.query(readLedgerPage, [account, from, wanted * 2])
    found.push(...rows.map(toLedgerEntry).filter(isActivity))
    const last = rows.at(-1)
    if (last === undefined || rows.length < wanted * 2 || found.length >= wanted) return found
    from = last.seq
  }
}

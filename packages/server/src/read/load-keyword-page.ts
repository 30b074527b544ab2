import type { Keyword, KeywordPage, PageRequest } from '@igny8/credits-core'
import { type KeywordRow, toKeywordState } from '../queries/keyword-row.ts'
import { readKeywordPage } from '../queries/read-keyword-page.ts'
import type { Store } from '../store.ts'
import { defaultPageLimit, readCursor, signCursor } from './cursor.ts'
import { loadAccount } from './load-account.ts'

/** A page of the workspace's keywords, newest first. Throws `not_found`. */
export async function loadKeywordPage(
  store: Store,
  account: string,
  { cursor, limit = defaultPageLimit }: PageRequest,
): Promise<KeywordPage> {
  const found = await loadAccount(store, account)
  const secret = await store.cursorSecret()
  const of = { list: 'keywords', account } as const
  const [seq = 0, index = 0] = cursor === undefined ? newest : readCursor(secret, of, cursor)
  const page = await store.session.query(readKeywordPage, [account, seq, index, limit + 1])
  const rows = page.rows.slice(0, limit)
  const last = rows.at(-1)
  return {
    keywords: rows.map(toKeyword),
    total: found.account.used.keywords,
    nextCursor:
      last !== undefined && page.rows.length > limit
        ? signCursor(secret, of, [last.added_seq, last.added_index])
        : null,
  }
}

const newest = [Number.MAX_SAFE_INTEGER, 0]

function toKeyword(row: KeywordRow): Keyword {
  const keyword = toKeywordState(row)
  return { ...keyword, addedAt: new Date(keyword.addedAt).toISOString() }
}

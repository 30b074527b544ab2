import {
  type Keyword,
  type KeywordPage,
  type PageRequest,
  rejectionError,
} from '@igny8/credits-core'
import { countKeywords } from '../queries/count-keywords.ts'
import { type KeywordRow, toKeywordState } from '../queries/keyword-row.ts'
import { readKeywordPage } from '../queries/read-keyword-page.ts'
import type { Store } from '../store.ts'
import { defaultPageLimit, readCursor, signCursor } from './cursor.ts'

/** A page of the workspace's keywords, newest first. Throws `not_found`. */
export async function loadKeywordPage(
  { session, cursorSecret }: Pick<Store, 'session' | 'cursorSecret'>,
  account: string,
  { cursor, limit = defaultPageLimit }: PageRequest,
): Promise<KeywordPage> {
  const secret = await cursorSecret()
  const of = { list: 'keywords', account } as const
  const [seq = 0, index = 0] = cursor === undefined ? newest : readCursor(secret, of, cursor)
  const [counted, page] = await Promise.all([
    session.query(countKeywords, [account]),
    session.query(readKeywordPage, [account, seq, index, limit + 1]),
  ])
  const [count] = counted.rows
  if (count === undefined) throw rejectionError('not_found', { account })
  const rows = page.rows.slice(0, limit)
  const last = rows.at(-1)
  return {
    keywords: rows.map(toKeyword),
    total: count.total,
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

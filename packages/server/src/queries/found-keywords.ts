import type { KeywordIdea } from '@igny8/credits-core'
import { statement } from '../database/statement.ts'

interface FoundRow {
  readonly found_at: number
  readonly rows: readonly KeywordIdea[]
  readonly now: number
}

/** The rows of a search, however old, and the database's clock shifted by `shiftMs`. */
export const readFoundKeywords = statement<[searchHash: string, shiftMs: number], FoundRow>(
  'read_found_keywords',
  `select found_at, rows,
     floor(extract(epoch from clock_timestamp()) * 1000)::int8 + $2::int8 as now
   from credits.found_keywords
   where search_hash = $1`,
)

/** Keeps the rows of a search in place of older ones. */
export const putFoundKeywords = statement<
  [searchHash: string, rows: string, shiftMs: number],
  Pick<FoundRow, 'found_at'>
>(
  'put_found_keywords',
  `insert into credits.found_keywords (search_hash, found_at, rows)
   values ($1, date_trunc('milliseconds', clock_timestamp()) + $3::int8 * interval '1 millisecond',
     $2::json)
   on conflict (search_hash) do update set found_at = excluded.found_at, rows = excluded.rows
   returning found_at`,
)

/** Removes what was found before a time. */
export const clearFoundKeywords = statement<[before: string]>(
  'clear_found_keywords',
  'delete from credits.found_keywords where found_at < $1::timestamptz',
)

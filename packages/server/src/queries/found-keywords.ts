import type { KeywordIdea } from '@igny8/credits-core'
import { statement } from '../database/statement.ts'

interface FoundRow {
  readonly found_at: number
  readonly rows: readonly KeywordIdea[]
}

/** Rows of a search that are younger than so many days. */
export const readFoundKeywords = statement<
  [searchHash: string, days: number, shiftMs: number],
  FoundRow
>(
  'read_found_keywords',
  `select found_at, rows from credits.found_keywords
   where search_hash = $1
     and found_at > clock_timestamp() + ($3::int8 - $2::int8 * 86400000) * interval '1 millisecond'`,
)

/** Keeps the rows of a search, and clears a few that are too old for anybody. */
export const putFoundKeywords = statement<
  [searchHash: string, rows: string, days: number, shiftMs: number],
  FoundRow
>(
  'put_found_keywords',
  `with clock as (
     select date_trunc('milliseconds', clock_timestamp()) + $4::int8 * interval '1 millisecond' as now
   ), outdated as (
     delete from credits.found_keywords where search_hash in (
       select search_hash from credits.found_keywords, clock
       where found_at <= clock.now - $3::int8 * interval '1 day' and search_hash <> $1
       order by found_at
       limit 20
     )
   )
   insert into credits.found_keywords (search_hash, found_at, rows)
   select $1, clock.now, $2::json from clock
   on conflict (search_hash) do update set found_at = excluded.found_at, rows = excluded.rows
   returning found_at, rows`,
)

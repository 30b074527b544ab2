import { statement } from '../database/statement.ts'
import type { keywordKeyColumns } from './keyword-row.ts'

/** Removes keywords. A row that is not there fails the batch: 1 / 0. */
export const deleteKeywords = statement<ReturnType<typeof keywordKeyColumns>>(
  'delete_keywords',
  `with gone as (
     delete from credits.keywords
     where ctid = any (array(
       select found.ctid
       from unnest($1::text[], $2::int8[], $3::int4[]) as old (account_id, added_seq, added_index)
       cross join lateral (
         select ctid
         from credits.keywords as kept
         where kept.account_id = old.account_id and kept.added_seq = old.added_seq
           and kept.added_index = old.added_index
         offset 0
       ) as found
     ))
     returning 1
   )
   select 1 / (count(*) = cardinality($1))::int from gone`,
)

import { statement } from '../database/statement.ts'
import type { claimKeyColumns } from './claim-row.ts'

/** Gives named slots back. A row that is not there fails the batch: 1 / 0. */
export const deleteClaims = statement<ReturnType<typeof claimKeyColumns>>(
  'delete_claims',
  `with gone as (
     delete from credits.claims
     where ctid = any (array(
       select found.ctid
       from unnest($1::text[], $2::text[], $3::text[]) as old (account_id, limit_name, name)
       cross join lateral (
         select ctid
         from credits.claims as kept
         where kept.account_id = old.account_id and kept.limit_name = old.limit_name
           and kept.name = old.name
         offset 0
       ) as found
     ))
     returning 1
   )
   select 1 / (count(*) = cardinality($1))::int from gone`,
)

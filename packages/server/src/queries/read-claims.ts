import { statement } from '../database/statement.ts'
import type { ClaimRow } from './claim-row.ts'

/** The claims of these names, each with its account. `offset 0` keeps the look-up a look-up. */
export const readClaims = statement<
  [accountIds: readonly string[], limits: readonly string[], names: readonly string[]],
  ClaimRow
>(
  'read_claims',
  `select found.*
   from unnest($1::text[], $2::text[], $3::text[]) as asked (account_id, limit_name, name)
   cross join lateral (
     select account_id, limit_name, name, state, expires_at
     from credits.claims as kept
     where kept.account_id = asked.account_id and kept.limit_name = asked.limit_name
       and kept.name = asked.name
     offset 0
   ) as found`,
)

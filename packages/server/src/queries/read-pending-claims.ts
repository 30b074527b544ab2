import { statement } from '../database/statement.ts'
import type { ClaimRow } from './claim-row.ts'

/** Every pending claim of these accounts, for when something is due. */
export const readPendingClaims = statement<[accountIds: readonly string[]], ClaimRow>(
  'read_pending_claims',
  `select found.*
   from unnest($1::text[]) as asked (account_id)
   cross join lateral (
     select account_id, limit_name, name, state, expires_at
     from credits.claims as kept
     where kept.account_id = asked.account_id and state = 'pending'
     offset 0
   ) as found`,
)

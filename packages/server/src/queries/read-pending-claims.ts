import { statement } from '../database/statement.ts'
import type { ClaimRow } from './claim-row.ts'

/** Every pending claim of these accounts, for when something is due. */
export const readPendingClaims = statement<[accountIds: readonly string[]], ClaimRow>(
  'read_pending_claims',
  `select account_id, limit_name, name, state, expires_at
   from credits.claims
   where account_id = any ($1::text[]) and state = 'pending'`,
)

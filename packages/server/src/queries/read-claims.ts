import { statement } from '../database/statement.ts'
import type { ClaimRow } from './claim-row.ts'

/** The claims of these names, each with its account and limit. */
export const readClaims = statement<
  [accountIds: readonly string[], limits: readonly string[], names: readonly string[]],
  ClaimRow
>(
  'read_claims',
  `select account_id, limit_name, name, state, expires_at
   from unnest($1::text[], $2::text[], $3::text[]) as asked (account_id, limit_name, name)
   join credits.claims using (account_id, limit_name, name)`,
)

import { statement } from '../database/statement.ts'
import type { claimKeyColumns } from './claim-row.ts'

/** Gives named slots back. For a row that is not there one without a key is inserted: it fails. */
export const deleteClaims = statement<ReturnType<typeof claimKeyColumns>>(
  'delete_claims',
  `merge into credits.claims as gone
   using unnest($1::text[], $2::text[], $3::text[]) as old (account_id, limit_name, name)
   on gone.account_id = old.account_id and gone.limit_name = old.limit_name
     and gone.name = old.name
   when matched then delete
   when not matched then insert (account_id) values (null)`,
)

import { statement } from '../database/statement.ts'
import type { AccountRow } from './account-row.ts'

/** Locks the accounts until the transaction ends, always in one order, and reads them. */
export const lockAccounts = statement<[accountIds: readonly string[]], AccountRow>(
  'lock_accounts',
  `select account_id, plan_id, status, anchor, cycle, seq, updated_at, due_at, grants, held,
     spent_this_cycle, granted_this_cycle,
     used_sites, used_users, used_keywords, used_ahrefs_queries,
     held_sites, held_users, held_keywords, held_ahrefs_queries, open_reservations
   from credits.accounts
   where account_id = any ($1::text[])
   order by account_id
   for update`,
)

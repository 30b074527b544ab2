import { statement } from '../database/statement.ts'
import type { accountColumns } from './account-row.ts'

/** Writes locked accounts back. A row that is not there fails the batch: 1 / 0. */
export const updateAccounts = statement<ReturnType<typeof accountColumns>>(
  'update_accounts',
  `with changed as (
     update credits.accounts as account
     set plan_id = new.plan_id, status = new.status, anchor = new.anchor, cycle = new.cycle,
       seq = new.seq, updated_at = new.updated_at, due_at = new.due_at, grants = new.grants,
       available = new.available, held = new.held, spent_this_cycle = new.spent_this_cycle,
       granted_this_cycle = new.granted_this_cycle,
       used_sites = new.used_sites, used_users = new.used_users,
       used_keywords = new.used_keywords, used_ahrefs_queries = new.used_ahrefs_queries,
       held_sites = new.held_sites, held_users = new.held_users,
       held_keywords = new.held_keywords, held_ahrefs_queries = new.held_ahrefs_queries,
       open_reservations = new.open_reservations
     from unnest($1::text[], $2::text[], $3::text[], $4::timestamptz[], $5::int4[], $6::int8[],
       $7::timestamptz[], $8::timestamptz[], $9::jsonb[], $10::int8[], $11::int8[], $12::int8[],
       $13::int8[], $14::int8[], $15::int8[], $16::int8[], $17::int8[], $18::int8[], $19::int8[],
       $20::int8[], $21::int8[], $22::int4[]) as new (account_id, plan_id, status, anchor, cycle, seq,
       updated_at, due_at, grants, available, held, spent_this_cycle, granted_this_cycle,
       used_sites, used_users, used_keywords, used_ahrefs_queries,
       held_sites, held_users, held_keywords, held_ahrefs_queries, open_reservations)
     where account.account_id = new.account_id
     returning 1
   )
   select 1 / (count(*) = cardinality($1))::int from changed`,
)

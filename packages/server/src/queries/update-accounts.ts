import { statement } from '../database/statement.ts'
import type { accountColumns } from './account-row.ts'

/**
 * Writes locked accounts back. An upsert finds every row by its key, whatever the planner believes of
 * the table; one that was not there would be inserted in a cycle far away, and fails the batch: 1 / 0.
 */
export const updateAccounts = statement<ReturnType<typeof accountColumns>>(
  'update_accounts',
  `with written as (
     insert into credits.accounts (account_id, plan_id, status, anchor, cycle, seq, updated_at,
       due_at, grants, available, held, spent_this_cycle, granted_this_cycle,
       used_sites, used_users, used_keywords, used_ahrefs_queries,
       held_sites, held_users, held_keywords, held_ahrefs_queries, open_reservations)
     select account_id, plan_id, status, anchor, cycle + 1000000000, seq, updated_at, due_at, grants,
       available, held, spent_this_cycle, granted_this_cycle,
       used_sites, used_users, used_keywords, used_ahrefs_queries,
       held_sites, held_users, held_keywords, held_ahrefs_queries, open_reservations
     from unnest($1::text[], $2::text[], $3::text[], $4::timestamptz[], $5::int4[],
       $6::int8[], $7::timestamptz[], $8::timestamptz[], $9::json[], $10::int8[], $11::int8[],
       $12::int8[], $13::int8[], $14::int8[], $15::int8[], $16::int8[], $17::int8[], $18::int8[],
       $19::int8[], $20::int8[], $21::int8[], $22::int4[])
       as new (account_id, plan_id, status, anchor, cycle, seq, updated_at, due_at, grants, available,
         held, spent_this_cycle, granted_this_cycle,
         used_sites, used_users, used_keywords, used_ahrefs_queries,
         held_sites, held_users, held_keywords, held_ahrefs_queries, open_reservations)
     on conflict (account_id) do update set plan_id = excluded.plan_id, status = excluded.status,
       anchor = excluded.anchor, cycle = excluded.cycle - 1000000000, seq = excluded.seq,
       updated_at = excluded.updated_at, due_at = excluded.due_at, grants = excluded.grants,
       available = excluded.available, held = excluded.held,
       spent_this_cycle = excluded.spent_this_cycle,
       granted_this_cycle = excluded.granted_this_cycle,
       used_sites = excluded.used_sites, used_users = excluded.used_users,
       used_keywords = excluded.used_keywords, used_ahrefs_queries = excluded.used_ahrefs_queries,
       held_sites = excluded.held_sites, held_users = excluded.held_users,
       held_keywords = excluded.held_keywords, held_ahrefs_queries = excluded.held_ahrefs_queries,
       open_reservations = excluded.open_reservations
     returning (cycle < 500000000)::int as was_there
   )
   select 1 / min(was_there) from written`,
)

import { statement } from '../database/statement.ts'
import type { accountColumns } from './account-row.ts'

/** Two processes that create one account meet here: the second fails on the key and looks again. */
export const insertAccounts = statement<ReturnType<typeof accountColumns>>(
  'insert_accounts',
  `insert into credits.accounts (account_id, plan_id, status, anchor, cycle, seq, updated_at, due_at,
     grants, available, held, spent_this_cycle, granted_this_cycle,
     used_sites, used_users, used_keywords, used_ahrefs_queries,
     held_sites, held_users, held_keywords, held_ahrefs_queries, open_reservations)
   select * from unnest($1::text[], $2::text[], $3::text[], $4::timestamptz[], $5::int4[], $6::int8[],
     $7::timestamptz[], $8::timestamptz[], $9::json[], $10::int8[], $11::int8[], $12::int8[],
     $13::int8[], $14::int8[], $15::int8[], $16::int8[], $17::int8[], $18::int8[], $19::int8[],
     $20::int8[], $21::int8[], $22::int4[]) as new (account_id)
   order by new.account_id`,
)

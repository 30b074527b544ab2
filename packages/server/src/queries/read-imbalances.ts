import { statement } from '../database/statement.ts'

/** Accounts whose row is not the sum of their ledger, and what the ledger says. */
export const readImbalances = statement<
  [accountIds: readonly string[]],
  { account_id: string; available: number; ledger_credits: number }
>(
  'read_imbalances',
  `select account_id, available, ledger_credits from credits.accounts
   join lateral (
     select coalesce(sum(credits), 0)::int8 as ledger_credits,
       coalesce(sum(held), 0)::int8 as ledger_held,
       coalesce(sum(slots) filter (where limit_name = 'sites'), 0)::int8 as sites,
       coalesce(sum(slots) filter (where limit_name = 'users'), 0)::int8 as users,
       coalesce(sum(slots) filter (where limit_name = 'keywords'), 0)::int8 as keywords,
       coalesce(sum(slots) filter (where limit_name = 'ahrefsQueries'), 0)::int8 as queries
     from credits.ledger where ledger.account_id = accounts.account_id
   ) as books on true
   where account_id = any ($1::text[])
     and (available + held, held, used_sites, used_users, used_keywords, used_ahrefs_queries)
       is distinct from (ledger_credits, ledger_held, sites, users, keywords, queries)
   order by account_id`,
)

import { statement } from '../database/statement.ts'

/** Which of these accounts somebody else keeps locked now. `seq` is in one index only, the right one. */
export const findLockedAccounts = statement<
  [accountIds: readonly string[]],
  { account_id: string; seq: number }
>(
  'find_locked_accounts',
  `select kept.account_id, kept.seq
   from unnest($1::text[]) as asked (account_id)
   cross join lateral (
     select account_id, seq
     from credits.accounts
     where account_id = asked.account_id
     offset 0
   ) as kept
   left join lateral (
     select account_id
     from credits.accounts
     where account_id = asked.account_id
     for update skip locked
   ) as free on true
   where free.account_id is null`,
)

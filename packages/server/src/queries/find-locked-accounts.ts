import { statement } from '../database/statement.ts'

/** Which of these accounts somebody else keeps locked now. */
export const findLockedAccounts = statement<
  [accountIds: readonly string[]],
  { account_id: string }
>(
  'find_locked_accounts',
  `with free as (
     select account_id
     from credits.accounts
     where account_id = any ($1::text[])
     for update skip locked
   )
   select account_id
   from credits.accounts
   where account_id = any ($1::text[])
   except
   select account_id
   from free`,
)

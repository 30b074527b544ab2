import { statement } from '../database/statement.ts'
import { type AccountRow, accountColumnNames } from './account-row.ts'

/** Locks the accounts until the transaction ends, always in one order, and reads them. */
export const lockAccounts = statement<[accountIds: readonly string[]], AccountRow>(
  'lock_accounts',
  `select ${accountColumnNames}
   from credits.accounts
   where account_id = any ($1::text[])
   order by account_id
   for update`,
)

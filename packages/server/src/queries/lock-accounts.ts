import { statement } from '../database/statement.ts'
import { type AccountRow, accountColumnNames } from './account-row.ts'

export interface LockedRow extends AccountRow {
  /** The database's clock as the row was found, perhaps before its lock was there. */
  readonly now: number
}

/** Locks the accounts until the transaction ends, always in one order, and reads them. */
export const lockAccounts = statement<[accountIds: readonly string[]], LockedRow>(
  'lock_accounts',
  `select ${accountColumnNames},
     floor(extract(epoch from clock_timestamp()) * 1000)::int8 as now
   from credits.accounts
   where account_id = any ($1::text[])
   order by account_id
   for update`,
)

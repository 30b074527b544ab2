import { statement } from '../database/statement.ts'
import { type AccountRow, accountColumnNames } from './account-row.ts'

export interface LockedRow extends AccountRow {
  /** The database's clock as the row was found, perhaps before its lock was there. */
  readonly now: number
}

/** Locks the accounts until the transaction ends, in the order they are given: sorted. Reads them. */
export const lockAccounts = statement<[accountIds: readonly string[]], LockedRow>(
  'lock_accounts',
  `select found.*
   from unnest($1::text[]) as asked (account_id)
   cross join lateral (
     select ${accountColumnNames},
       floor(extract(epoch from clock_timestamp()) * 1000)::int8 as now
     from credits.accounts as kept
     where kept.account_id = asked.account_id
     for update
   ) as found`,
)

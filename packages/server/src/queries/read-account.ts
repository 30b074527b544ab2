import { statement } from '../database/statement.ts'
import { type AccountRow, accountColumnNames } from './account-row.ts'

export interface StandingRow extends AccountRow {
  readonly now: number
}

/** One account, and the database's clock shifted by `shiftMs`, of one moment. */
export const readAccount = statement<[accountId: string, shiftMs: number], StandingRow>(
  'read_account',
  `select ${accountColumnNames},
     floor(extract(epoch from clock_timestamp()) * 1000)::int8 + $2::int8 as now
   from credits.accounts
   where account_id = $1`,
)

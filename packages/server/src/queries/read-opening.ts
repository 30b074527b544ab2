import { statement } from '../database/statement.ts'
import { type LedgerRow, ledgerColumnNames } from './ledger-row.ts'

export interface OpeningRow extends LedgerRow {
  readonly account_id: string
}

/** The entries that accounts opened with: those of the instant of their first one. */
export const readOpening = statement<[accountIds: readonly string[]], OpeningRow>(
  'read_opening',
  `select account_id, ${ledgerColumnNames}
   from credits.ledger as entry
   where account_id = any ($1::text[])
     and at = (select at from credits.ledger as first
               where first.account_id = entry.account_id and first.seq = 1)
   order by account_id, seq`,
)

import { statement } from '../database/statement.ts'
import { type LedgerRow, ledgerColumnNames } from './ledger-row.ts'

/** Ledger entries of an account, newest first, before (older than) a number. */
export const readLedgerPage = statement<
  [accountId: string, beforeSeq: number, limit: number],
  LedgerRow
>(
  'read_ledger_page',
  `select ${ledgerColumnNames}
   from credits.ledger
   where account_id = $1 and seq < $2::int8
   order by account_id desc, seq desc
   limit $3::int4`,
)

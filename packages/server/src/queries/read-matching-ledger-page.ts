import { statement } from '../database/statement.ts'
import { type LedgerRow, ledgerColumnNames } from './ledger-row.ts'

/**
 * As `read_ledger_page`, of some kinds, one action, one site, one actor (null: all) and a span of time. Entries
 * are numbered in the order of their times, so the span becomes one of numbers.
 */
export const readMatchingLedgerPage = statement<
  [
    accountId: string,
    beforeSeq: number,
    limit: number,
    kinds: readonly string[] | null,
    action: string | null,
    siteId: string | null,
    actor: string | null,
    from: string,
    to: string,
  ],
  LedgerRow
>(
  'read_matching_ledger_page',
  `select ${ledgerColumnNames}
   from credits.ledger
   where account_id = $1 and seq < $2::int8
     and seq >= coalesce((
       select seq from credits.ledger
       where account_id = $1 and at >= $8::timestamptz
       order by account_id, at, seq limit 1), 9223372036854775807)
     and seq <= coalesce((
       select seq from credits.ledger
       where account_id = $1 and at < $9::timestamptz
       order by account_id desc, at desc, seq desc limit 1), 0)
     and ($4::text[] is null or kind = any($4::text[]))
     and ($5::text is null or action = $5::text)
     and ($6::text is null or site_id = $6::text)
     and ($7::text is null or actor = $7::text)
   order by account_id desc, seq desc
   limit $3::int4`,
)

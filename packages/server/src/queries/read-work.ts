import type { LedgerEntry } from '@igny8/credits-core/decider'
import { statement } from '../database/statement.ts'

export interface WorkRow {
  readonly at: number
  readonly kind: LedgerEntry['kind']
  readonly credits: number
  readonly estimated: number | null
  readonly limit_name: LedgerEntry['limit']
  readonly slots: number
  readonly count: number
  readonly note: string | null
}

/**
 * What an account did since an instant, in order: charges summed into windows of 24 hours counted
 * from there, everything else entry by entry.
 */
export const readWork = statement<[accountId: string, since: string], WorkRow>(
  'read_work',
  `select at, kind, credits, estimated, limit_name, slots, count, note
   from (
     select at, seq, kind, credits, estimated, limit_name, slots, count, note
     from credits.ledger
     where account_id = $1 and at >= $2::timestamptz and kind <> 'charge'
     union all
     select max(at), max(seq), 'charge', sum(credits)::int8, null::int8, null,
       0, sum(count)::int8, null
     from credits.ledger
     where account_id = $1 and at >= $2::timestamptz and kind = 'charge'
     group by floor(extract(epoch from at - $2::timestamptz) / 86400)
   ) as entry
   order by at, seq`,
)

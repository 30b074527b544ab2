import { statement } from '../database/statement.ts'

/** Use in one window of 24 hours, counted back from now; 0 has just ended. */
export interface UseWindowRow {
  readonly window: number
  readonly limit_name: 'sites' | 'users' | 'keywords' | 'ahrefsQueries' | null
  /** Credits charged, as the ledger has them: below 0. */
  readonly credits: number
  /** Slots taken less those given back; of a monthly limit, those taken. */
  readonly slots: number
}

/** What an account used since an instant, summed into windows; what a pace is made of. */
export const readUseWindows = statement<
  [accountId: string, since: string, now: string],
  UseWindowRow
>(
  'read_use_windows',
  `select floor(extract(epoch from $3::timestamptz - at) / 86400)::int4 as window, limit_name,
     coalesce(sum(credits) filter (where kind = 'charge'), 0)::int8 as credits,
     sum(case when limit_name = 'ahrefsQueries' then greatest(0, slots) else slots end)::int8
       as slots
   from credits.ledger
   where account_id = $1 and at > $2::timestamptz and at <= $3::timestamptz
     and (kind = 'charge' or slots <> 0)
   group by 1, 2`,
)

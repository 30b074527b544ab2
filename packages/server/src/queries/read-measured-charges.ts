import { statement } from '../database/statement.ts'

export interface MeasuredChargeRow {
  readonly at: number
  readonly action: string
  readonly credits: number
  readonly estimated: number
}

/** The newest charges of which it is known what was expected. */
export const readMeasuredCharges = statement<
  [accountId: string, since: string, limit: number],
  MeasuredChargeRow
>(
  'read_measured_charges',
  `select at, action, credits, estimated
   from credits.ledger
   where account_id = $1 and at >= $2::timestamptz and kind = 'charge' and estimated > 0
     and credits < 0
   order by account_id desc, at desc
   limit $3::int4`,
)

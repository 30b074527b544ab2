import { statement } from '../database/statement.ts'
import { type ReservationRow, reservationColumnNames } from './reservation-row.ts'

/** The reservations that hold for these runs now. `offset 0` keeps the look-ups look-ups. */
export const readReservationsOfRuns = statement<
  [accountIds: readonly string[], runIds: readonly string[]],
  ReservationRow
>(
  'read_reservations_of_runs',
  `select found.*
   from unnest($1::text[], $2::text[]) as asked (account_id, id)
   cross join lateral (
     select reservation_id
     from credits.runs as kept
     where kept.account_id = asked.account_id and kept.id = asked.id
     offset 0
   ) as run
   cross join lateral (
     select ${reservationColumnNames}
     from credits.reservations as kept
     where kept.account_id = asked.account_id and kept.id = run.reservation_id
     offset 0
   ) as found`,
)

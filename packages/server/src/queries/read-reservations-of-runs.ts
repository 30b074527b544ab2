import { statement } from '../database/statement.ts'
import { type ReservationRow, reservationColumnNames } from './reservation-row.ts'

const columns = reservationColumnNames
  .split(',')
  .map((name) => `reservation.${name.trim()}`)
  .join(', ')

/** The reservations that hold for these runs now. */
export const readReservationsOfRuns = statement<
  [accountIds: readonly string[], runIds: readonly string[]],
  ReservationRow
>(
  'read_reservations_of_runs',
  `select ${columns}
   from unnest($1::text[], $2::text[]) as asked (account_id, id)
   join credits.runs as run using (account_id, id)
   join credits.reservations as reservation
     on reservation.account_id = run.account_id and reservation.id = run.reservation_id`,
)

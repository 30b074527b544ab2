import { statement } from '../database/statement.ts'
import { type ReservationRow, reservationColumnNames } from './reservation-row.ts'

/** The reservations of these ids, each with its account. */
export const readReservations = statement<
  [accountIds: readonly string[], ids: readonly string[]],
  ReservationRow
>(
  'read_reservations',
  `select ${reservationColumnNames}
   from unnest($1::text[], $2::text[]) as asked (account_id, id)
   join credits.reservations using (account_id, id)`,
)

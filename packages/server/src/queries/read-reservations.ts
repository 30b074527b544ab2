import { statement } from '../database/statement.ts'
import { type ReservationRow, reservationColumnNames } from './reservation-row.ts'

/** The reservations of these ids, each with its account. `offset 0` keeps the look-up a look-up. */
export const readReservations = statement<
  [accountIds: readonly string[], ids: readonly string[]],
  ReservationRow
>(
  'read_reservations',
  `select found.*
   from unnest($1::text[], $2::text[]) as asked (account_id, id)
   cross join lateral (
     select ${reservationColumnNames}
     from credits.reservations as kept
     where kept.account_id = asked.account_id and kept.id = asked.id
     offset 0
   ) as found`,
)

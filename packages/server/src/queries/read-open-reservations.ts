import { statement } from '../database/statement.ts'
import { type ReservationRow, reservationColumnNames } from './reservation-row.ts'

/** Every open reservation of these accounts, for when something is due. */
export const readOpenReservations = statement<[accountIds: readonly string[]], ReservationRow>(
  'read_open_reservations',
  `select found.*
   from unnest($1::text[]) as asked (account_id)
   cross join lateral (
     select ${reservationColumnNames}
     from credits.reservations as kept
     where kept.account_id = asked.account_id and status = 'open'
     order by expires_at
     offset 0
   ) as found`,
)

import { statement } from '../database/statement.ts'
import { type ReservationRow, reservationColumnNames } from './reservation-row.ts'

/** Every open reservation of these accounts, for when something is due. */
export const readOpenReservations = statement<[accountIds: readonly string[]], ReservationRow>(
  'read_open_reservations',
  `select ${reservationColumnNames}
   from credits.reservations
   where account_id = any ($1::text[]) and status = 'open'`,
)

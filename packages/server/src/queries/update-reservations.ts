import { statement } from '../database/statement.ts'
import type { reservationColumns } from './reservation-row.ts'

/** Writes loaded reservations back. A row that is not there fails the batch: 1 / 0. */
export const updateReservations = statement<ReturnType<typeof reservationColumns>>(
  'update_reservations',
  `with changed as (
     update credits.reservations as reservation
     set status = new.status, parts = new.parts, slots = new.slots, actions = new.actions,
       drawn = new.drawn, price_version = new.price_version, expires_at = new.expires_at,
       context = new.context
     from unnest($1::text[], $2::text[], $3::text[], $4::jsonb[], $5::jsonb[], $6::jsonb[],
       $7::int8[], $8::text[], $9::timestamptz[], $10::jsonb[]) as new (account_id, id, status,
       parts, slots, actions, drawn, price_version, expires_at, context)
     where reservation.account_id = new.account_id and reservation.id = new.id
     returning 1
   )
   select 1 / (count(*) = cardinality($1))::int from changed`,
)

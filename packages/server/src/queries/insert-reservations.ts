import { statement } from '../database/statement.ts'
import type { reservationColumns } from './reservation-row.ts'

export const insertReservations = statement<ReturnType<typeof reservationColumns>>(
  'insert_reservations',
  `insert into credits.reservations (account_id, id, status, parts, slots, actions, drawn,
     price_version, expires_at, context)
   select * from unnest($1::text[], $2::text[], $3::text[], $4::json[], $5::json[], $6::json[],
     $7::int8[], $8::text[], $9::timestamptz[], $10::json[])`,
)

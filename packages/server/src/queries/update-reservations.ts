import { statement } from '../database/statement.ts'
import type { reservationColumns } from './reservation-row.ts'

/**
 * Writes loaded reservations back. An upsert finds every row by its key, whatever the planner believes
 * of the table; one that was not there would be inserted without a price list, which no reservation
 * ever changes, and fails the batch: 1 / 0.
 */
export const updateReservations = statement<ReturnType<typeof reservationColumns>>(
  'update_reservations',
  `with written as (
     insert into credits.reservations (account_id, id, status, parts, slots, actions, drawn,
       price_version, expires_at, context)
     select account_id, id, status, parts, slots, actions, drawn, '', expires_at, context
     from unnest($1::text[], $2::text[], $3::text[], $4::json[], $5::json[], $6::json[],
       $7::int8[], $8::text[], $9::timestamptz[], $10::json[])
       as new (account_id, id, status, parts, slots, actions, drawn, price_version, expires_at, context)
     on conflict (account_id, id) do update set status = excluded.status, parts = excluded.parts,
       slots = excluded.slots, actions = excluded.actions, drawn = excluded.drawn,
       expires_at = excluded.expires_at, context = excluded.context
     returning (price_version <> '')::int as was_there
   )
   select 1 / min(was_there) from written`,
)

import { statement } from '../database/statement.ts'
import type { runColumns } from './run-row.ts'

/** Writes runs, new or changed; who they are and what they do never changes. */
export const putRuns = statement<ReturnType<typeof runColumns>>(
  'put_runs',
  `insert into credits.runs (account_id, id, status, reservation_id, required, charged, steps,
     paused_by, paused_for, automation, context, started_at)
   select * from unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::int8[], $6::int8[],
     $7::json[], $8::json[], $9::json[], $10::json[], $11::json[], $12::timestamptz[])
   on conflict (account_id, id) do update
   set status = excluded.status, reservation_id = excluded.reservation_id,
     charged = excluded.charged, steps = excluded.steps, paused_by = excluded.paused_by,
     paused_for = excluded.paused_for`,
)

import { statement } from '../database/statement.ts'
import { type RunRow, runColumnNames } from './run-row.ts'

/** The runs of these ids, each with its account. `offset 0` keeps the look-up a look-up. */
export const readRuns = statement<[accountIds: readonly string[], ids: readonly string[]], RunRow>(
  'read_runs',
  `select found.*
   from unnest($1::text[], $2::text[]) as asked (account_id, id)
   cross join lateral (
     select ${runColumnNames}
     from credits.runs as kept
     where kept.account_id = asked.account_id and kept.id = asked.id
     offset 0
   ) as found`,
)

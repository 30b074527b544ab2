import { statement } from '../database/statement.ts'
import { type RunRow, runColumnNames } from './run-row.ts'

/** The runs of these ids, each with its account. */
export const readRuns = statement<[accountIds: readonly string[], ids: readonly string[]], RunRow>(
  'read_runs',
  `select ${runColumnNames}
   from unnest($1::text[], $2::text[]) as asked (account_id, id)
   join credits.runs using (account_id, id)`,
)

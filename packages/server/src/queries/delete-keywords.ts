import { statement } from '../database/statement.ts'
import type { keywordNameColumns } from './keyword-row.ts'

/**
 * Removes keywords. Both of the table's unique keys are given, so that either finds a row alone. For a
 * row that is not there one without a key is inserted: it fails.
 */
export const deleteKeywords = statement<ReturnType<typeof keywordNameColumns>>(
  'delete_keywords',
  `merge into credits.keywords as gone
   using unnest($1::text[], $2::int8[], $3::int4[], $4::text[], $5::text[])
     as old (account_id, added_seq, added_index, normalised, country)
   on gone.account_id = old.account_id
     and gone.added_seq = old.added_seq and gone.added_index = old.added_index
     and gone.country = old.country and gone.normalised = old.normalised
   when matched then delete
   when not matched then insert (account_id) values (null)`,
)

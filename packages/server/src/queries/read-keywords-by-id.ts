import { statement } from '../database/statement.ts'
import { type KeywordRow, keywordColumnNames } from './keyword-row.ts'

/** The keywords of these ids, each with its account. */
export const readKeywordsById = statement<
  [accountIds: readonly string[], seqs: readonly number[], indexes: readonly number[]],
  KeywordRow
>(
  'read_keywords_by_id',
  `select ${keywordColumnNames}
   from unnest($1::text[], $2::int8[], $3::int4[]) as asked (account_id, added_seq, added_index)
   join credits.keywords using (account_id, added_seq, added_index)`,
)

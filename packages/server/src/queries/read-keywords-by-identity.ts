import { statement } from '../database/statement.ts'
import { type KeywordRow, keywordColumnNames } from './keyword-row.ts'

/** The keywords that would be duplicates of these, each with its account. */
export const readKeywordsByIdentity = statement<
  [accountIds: readonly string[], countries: readonly string[], normalised: readonly string[]],
  KeywordRow
>(
  'read_keywords_by_identity',
  `select ${keywordColumnNames}
   from unnest($1::text[], $2::text[], $3::text[]) as asked (account_id, country, normalised)
   join credits.keywords using (account_id, country, normalised)`,
)

import { statement } from '../database/statement.ts'
import { type KeywordRow, keywordColumnNames } from './keyword-row.ts'

/** The keywords that would be duplicates of these. Span and order: see `read-answers.ts`. */
export const readKeywordsByIdentity = statement<
  [accountIds: readonly string[], countries: readonly string[], normalised: readonly string[]],
  KeywordRow
>(
  'read_keywords_by_identity',
  `select found.*
   from unnest($1::text[], $2::text[], $3::text[]) as asked (account_id, country, normalised)
   cross join lateral (
     select ${keywordColumnNames}
     from credits.keywords as kept
     where kept.account_id = asked.account_id and kept.country = asked.country
       and kept.normalised between asked.normalised and asked.normalised
     order by kept.normalised
     limit 1
   ) as found`,
)

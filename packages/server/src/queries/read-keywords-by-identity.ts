import { statement } from '../database/statement.ts'
import { type KeywordRow, keywordColumnNames } from './keyword-row.ts'

/** The keywords that would be duplicates of these. `offset 0` keeps the look-up a look-up. */
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
     where kept.account_id = asked.account_id collate "POSIX"
       and kept.country = asked.country collate "POSIX"
       and kept.normalised = asked.normalised collate "POSIX"
     offset 0
   ) as found`,
)

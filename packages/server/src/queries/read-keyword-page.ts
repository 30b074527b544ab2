import { statement } from '../database/statement.ts'
import { type KeywordRow, keywordColumnNames } from './keyword-row.ts'

/** Keywords of an account, newest first, after (older than) a place. */
export const readKeywordPage = statement<
  [accountId: string, beforeSeq: number, beforeIndex: number, limit: number],
  KeywordRow
>(
  'read_keyword_page',
  `select ${keywordColumnNames}
   from credits.keywords
   where account_id = $1 and (added_seq, added_index) < ($2::int8, $3::int4)
   order by account_id desc, added_seq desc, added_index desc
   limit $4::int4`,
)

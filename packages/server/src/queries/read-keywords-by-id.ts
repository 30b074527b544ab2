import { statement } from '../database/statement.ts'
import { type KeywordRow, keywordColumnNames } from './keyword-row.ts'

/** The keywords of these ids, each with its account. Span and order: see `read-answers.ts`. */
export const readKeywordsById = statement<
  [accountIds: readonly string[], seqs: readonly number[], indexes: readonly number[]],
  KeywordRow
>(
  'read_keywords_by_id',
  `select found.*
   from unnest($1::text[], $2::int8[], $3::int4[]) as asked (account_id, added_seq, added_index)
   cross join lateral (
     select ${keywordColumnNames}
     from credits.keywords as kept
     where kept.account_id = asked.account_id and kept.added_seq = asked.added_seq
       and kept.added_index between asked.added_index and asked.added_index
     order by kept.added_index
     limit 1
   ) as found`,
)

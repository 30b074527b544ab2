import { statement } from '../database/statement.ts'

export interface AnswerRow {
  readonly account_id: string
  readonly key: string
  readonly fingerprint: string
  /** The outcome as JSON. */
  readonly answer: string
}

/**
 * The remembered answers among these keys, each with its account. A key is looked up as a span of one,
 * and its order asked for: a plan made while the table was small would otherwise take another index.
 */
export const readAnswers = statement<
  [accountIds: readonly string[], keys: readonly string[]],
  AnswerRow
>(
  'read_answers',
  `select asked.account_id, asked.key, found.fingerprint, found.answer
   from unnest($1::text[], $2::text[]) as asked (account_id, key)
   cross join lateral (
     select fingerprint, answer
     from credits.ledger
     where account_id = asked.account_id and key between asked.key and asked.key
     order by key
     limit 1
   ) as found`,
)

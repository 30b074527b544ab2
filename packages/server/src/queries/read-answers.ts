import { statement } from '../database/statement.ts'

export interface AnswerRow {
  readonly account_id: string
  readonly key: string
  readonly fingerprint: string
  /** The outcome as JSON. */
  readonly answer: string
}

/**
 * The remembered answers among these keys, each with its account. `offset 0` keeps the look-up a
 * look-up: a plan made while the table was small would otherwise read the table and search the keys.
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
     where account_id = asked.account_id collate "POSIX" and key = asked.key collate "POSIX"
     offset 0
   ) as found`,
)

import type { Outcome } from '@igny8/credits-core'
import { statement } from '../database/statement.ts'

export interface AnswerRow {
  readonly account_id: string
  readonly key: string
  readonly fingerprint: string
  readonly answer: Outcome
}

/** The remembered answers among these keys, each with its account. */
export const readAnswers = statement<
  [accountIds: readonly string[], keys: readonly string[]],
  AnswerRow
>(
  'read_answers',
  `select ledger.account_id, ledger.key, ledger.fingerprint, ledger.answer
   from unnest($1::text[], $2::text[]) as asked (account_id, key)
   join credits.ledger on ledger.account_id = asked.account_id and ledger.key = asked.key`,
)

import type { KeywordResearch } from '@igny8/credits-core'
import { statement } from '../database/statement.ts'

interface AnswerRow {
  readonly fingerprint: string
  readonly answer: KeywordResearch
}

export const readResearchAnswer = statement<[accountId: string, key: string], AnswerRow>(
  'read_research_answer',
  `select fingerprint, answer from credits.research_answers
   where account_id = $1 and key = $2`,
)

/** Keeps the first answer to a key. */
export const insertResearchAnswer = statement<
  [accountId: string, key: string, fingerprint: string, answer: string]
>(
  'insert_research_answer',
  `insert into credits.research_answers (account_id, key, fingerprint, answer, answered_at)
   values ($1, $2, $3, $4::json, clock_timestamp())
   on conflict (account_id, key) do nothing`,
)

/** Removes what was answered before a time. */
export const clearResearchAnswers = statement<[before: string]>(
  'clear_research_answers',
  'delete from credits.research_answers where answered_at < $1::timestamptz',
)

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

/** Keeps the first answer to a key, and clears a few that are older than 30 days. */
export const insertResearchAnswer = statement<
  [accountId: string, key: string, fingerprint: string, answer: string]
>(
  'insert_research_answer',
  `with outdated as (
     delete from credits.research_answers where (account_id, key) in (
       select account_id, key from credits.research_answers
       where answered_at < clock_timestamp() - interval '30 days' and (account_id, key) <> ($1, $2)
       order by answered_at
       limit 20
     )
   )
   insert into credits.research_answers (account_id, key, fingerprint, answer, answered_at)
   values ($1, $2, $3, $4::json, clock_timestamp())
   on conflict (account_id, key) do nothing`,
)

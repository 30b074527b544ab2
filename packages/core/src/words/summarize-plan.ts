import type { Message } from '../model/message.ts'
import type { OfferedPlan } from '../model/plan.ts'
import { englishMessage } from './english-message.ts'
import { planWordsEn } from './plan-words-en.ts'

/** What a plan brings in a cycle, in one line: "50 articles • 2 sites • 2 users". */
export function summarizePlan({
  articlesPerCycle: articles,
  limits: { sites, users },
}: Pick<OfferedPlan, 'articlesPerCycle' | 'limits'>): Message {
  return englishMessage(planWordsEn, 'plan.summary', { articles, sites, users })
}

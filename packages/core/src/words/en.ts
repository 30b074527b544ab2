import { actionWordsEn } from './action-words-en.ts'
import { activityWordsEn } from './activity-words-en.ts'
import { automationWordsEn } from './automation-words-en.ts'
import { costWordsEn } from './cost-words-en.ts'
import { decisionWordsEn } from './decision-words-en.ts'
import { errorWordsEn } from './error-words-en.ts'
import { forecastWordsEn } from './forecast-words-en.ts'
import { insightWordsEn } from './insight-words-en.ts'
import { keywordWordsEn } from './keyword-words-en.ts'
import { limitWordsEn } from './limit-words-en.ts'
import { logWordsEn } from './log-words-en.ts'
import { noticeWordsEn } from './notice-words-en.ts'
import { planFitWordsEn } from './plan-fit-words-en.ts'
import { planWordsEn } from './plan-words-en.ts'
import { promptWordsEn } from './prompt-words-en.ts'
import { queryWordsEn } from './query-words-en.ts'
import { remedyWordsEn } from './remedy-words-en.ts'
import { researchWordsEn } from './research-words-en.ts'
import type { Format, ParamsOf, Sentence } from './sentence.ts'
import { staleWordsEn } from './stale-words-en.ts'
import { usageWordsEn } from './usage-words-en.ts'

/** Every sentence a person reads, in English. */
export const en = /* @__PURE__ */ mergeWords()

/** The key of a sentence. */
export type WordKey = keyof typeof en

/** Sentences in place of ours, by key, and what a host calls its own actions. */
export type Messages = {
  readonly [Key in WordKey]?:
    | string
    | ((params: ParamsOf<(typeof en)[Key]>, format: Format) => string)
} & { readonly [Key in `action.${string}`]?: Sentence }

/** In a function, so that a bundle which says less does not carry all of them. */
function mergeWords() {
  return {
    ...decisionWordsEn,
    ...remedyWordsEn,
    ...actionWordsEn,
    ...activityWordsEn,
    ...limitWordsEn,
    ...costWordsEn,
    ...noticeWordsEn,
    ...staleWordsEn,
    ...logWordsEn,
    ...insightWordsEn,
    ...forecastWordsEn,
    ...planFitWordsEn,
    ...promptWordsEn,
    ...usageWordsEn,
    ...planWordsEn,
    ...automationWordsEn,
    ...keywordWordsEn,
    ...queryWordsEn,
    ...researchWordsEn,
    ...errorWordsEn,
  }
}

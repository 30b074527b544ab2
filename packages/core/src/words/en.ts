import { activityWordsEn } from './activity-words-en.ts'
import { costWordsEn } from './cost-words-en.ts'
import { decisionWordsEn } from './decision-words-en.ts'
import { errorWordsEn } from './error-words-en.ts'
import { limitWordsEn } from './limit-words-en.ts'
import { logWordsEn } from './log-words-en.ts'
import { noticeWordsEn } from './notice-words-en.ts'
import { remedyWordsEn } from './remedy-words-en.ts'
import { staleWordsEn } from './stale-words-en.ts'

/** Every sentence a person reads, in English. */
export const en = {
  ...decisionWordsEn,
  ...remedyWordsEn,
  ...activityWordsEn,
  ...limitWordsEn,
  ...costWordsEn,
  ...noticeWordsEn,
  ...staleWordsEn,
  ...logWordsEn,
  ...errorWordsEn,
}

export type WordKey = keyof typeof en

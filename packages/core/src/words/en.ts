import { costWordsEn } from './cost-words-en.ts'
import { errorWordsEn } from './error-words-en.ts'
import { limitWordsEn } from './limit-words-en.ts'
import { logWordsEn } from './log-words-en.ts'
import { noticeWordsEn } from './notice-words-en.ts'

/** Every sentence a person reads, in English. */
export const en = {
  ...limitWordsEn,
  ...costWordsEn,
  ...noticeWordsEn,
  ...logWordsEn,
  ...errorWordsEn,
}

export type WordKey = keyof typeof en

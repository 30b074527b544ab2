// Saying things: sentences by key, in the reader's locale

export { explain } from '../flow/explain.ts'
export { en, type WordKey } from './en.ts'
export { formatFor } from './format.ts'
export { type Say, type SayOf, say, sayIn } from './say.ts'
export type { Format, ParamsOf, PluralForms, Sentence, With, Words } from './sentence.ts'

// Every piece by itself: a screen imports what it says, and a bundle carries no other

export { activityWordsEn } from './activity-words-en.ts'
export { automationWordsEn } from './automation-words-en.ts'
export { costWordsEn } from './cost-words-en.ts'
export { decisionWordsEn } from './decision-words-en.ts'
export { errorWordsEn } from './error-words-en.ts'
export { forecastWordsEn } from './forecast-words-en.ts'
export { insightWordsEn } from './insight-words-en.ts'
export { keywordWordsEn } from './keyword-words-en.ts'
export { limitWordsEn } from './limit-words-en.ts'
export { logWordsEn } from './log-words-en.ts'
export { noticeWordsEn } from './notice-words-en.ts'
export { planFitWordsEn } from './plan-fit-words-en.ts'
export { planWordsEn } from './plan-words-en.ts'
export { promptWordsEn } from './prompt-words-en.ts'
export { queryWordsEn } from './query-words-en.ts'
export { remedyWordsEn } from './remedy-words-en.ts'
export { researchWordsEn } from './research-words-en.ts'
export { staleWordsEn } from './stale-words-en.ts'
export { usageWordsEn } from './usage-words-en.ts'

import { countOfLimit } from './limit-words-en.ts'
import type { Words } from './sentence.ts'

/** What the user can do about a denial, by the remedy's kind. */
export const remedyWordsEn = {
  'remedy.upgrade': 'Move to {plan}',
  'remedy.buy_credits': (params, format) =>
    `Add ${format.count(params.credits, 'credit', 'credits')}`,
  'remedy.reduce': 'Do as much as fits now',
  'remedy.reduce.limit': (params, format) =>
    `Add ${countOfLimit(params.limit, params.count, format)} now`,
  'remedy.reduce.action': 'Do {count} now',
  'remedy.cheaper_option': 'Choose a cheaper option',
  'remedy.free_up': 'Remove what you don’t need',
  'remedy.free_up.limit': (params, format) =>
    `Remove ${countOfLimit(params.limit, params.count, format)} you don’t need`,
  'remedy.wait': (params, format) => `Wait until ${format.day(params.until)}`,
  'remedy.contact': 'Ask us for help',
} satisfies Words

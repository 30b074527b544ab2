import { countOfLimit } from './limit-words-en.ts'
import type { With, Words } from './sentence.ts'

/** What the user can do about a denial, by the remedy's kind. */
export const remedyWordsEn = {
  'remedy.upgrade': 'Move to {plan}',
  'remedy.buy_credits': (params: With<'credits'>, format) =>
    `Add ${format.count(params.credits, 'credit', 'credits')}`,
  'remedy.reduce': 'Do as much as fits now',
  'remedy.reduce.sites': (params: With<'count'>, format) =>
    `Add ${countOfLimit('sites', params.count, format)} now`,
  'remedy.reduce.users': 'Invite {count} now',
  'remedy.reduce.keywords': (params: With<'count'>, format) =>
    `Add ${countOfLimit('keywords', params.count, format)} now`,
  'remedy.reduce.ahrefsQueries': (params: With<'count'>, format) =>
    `Make ${format.count(params.count, 'search', 'searches')} now`,
  'remedy.reduce.action': 'Do {count} now',
  'remedy.reduce.images': (params: With<'action' | 'count'>, format) =>
    `Make ${format.count(params.count, 'image', 'images')} now`,
  'remedy.reduce.words': (params: With<'action' | 'words'>, format) =>
    `Write ${format.count(params.words, 'word', 'words')} now`,
  'remedy.reduce.articles': (params: With<'count'>, format) =>
    `Write ${format.count(params.count, 'article', 'articles')} now`,
  'remedy.cheaper_option': 'Choose a cheaper option',
  'remedy.free_up': 'Remove what you don’t need',
  'remedy.free_up.limit': (params: With<'limit' | 'count'>, format) =>
    `Remove ${countOfLimit(params.limit, params.count, format)} you don’t need`,
  'remedy.wait': (params: With<'until'>, format) => `Wait until ${format.day(params.until)}`,
  'remedy.contact': 'Ask us for help',
} as const satisfies Words

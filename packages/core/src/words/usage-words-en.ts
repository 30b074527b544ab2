import { countOfLimit } from './limit-words-en.ts'
import type { With, Words } from './sentence.ts'

/** What the usage page says around its figures. */
export const usageWordsEn = {
  'usage.title': 'Usage',
  'usage.tabs': 'Parts of your usage',
  'usage.tab.overview': 'Overview',
  'usage.tab.limits': 'Your limits',
  'usage.tab.insights': 'Credit insights',
  'usage.tab.activity': 'Activity log',
  'usage.period': 'Period',
  'usage.period.days': (params: With<'days'>, format) => format.count(params.days, 'day', 'days'),

  'stat.credits': 'Credits left',
  'stat.credits.held': '{held} on hold',
  'stat.credits.enough': (params: With<'resetsAt'>, format) =>
    `New credits on ${format.day(params.resetsAt)}`,
  'stat.spent': 'Credits used',
  'stat.images': 'Images made',
  'stat.images.none': 'None in this time',
  'stat.of': (params: With<'limit' | 'most'>, format) =>
    `of ${countOfLimit(params.limit, params.most, format)}`,
  'stat.unknown': 'Couldn’t be loaded',
  'stat.tryAgain': 'Try again',
  'stat.tryAgainFor': 'Try again: {name}',
} as const satisfies Words

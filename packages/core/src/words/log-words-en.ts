import type { Words } from './sentence.ts'

/** What the activity log says around its entries. */
export const logWordsEn = {
  'log.title': 'Activity',
  'log.when': 'When',
  'log.what': 'What happened',
  'log.where': 'Site and person',
  'log.credits': 'Credits',
  'log.noCredits': 'No credits',
  'log.more': 'Show more',
  'log.loading': 'Loading activity',
  'log.empty': 'Nothing has happened yet',
  'log.emptyHint': 'What you and your team do will show up here, with what it cost.',
  'log.moreFailed': 'The next page couldn’t be loaded.',
  'log.failed': 'We couldn’t load your activity.',
  'log.moment': (params, format) => format.moment(params.at),
} satisfies Words

import type { Words } from './sentence.ts'

/** What a table of keywords says. */
export const keywordWordsEn = {
  'keyword.column.keyword': 'Keyword',
  'keyword.column.volume': 'Searches / mo',
  'keyword.column.difficulty': 'Difficulty',
  'keyword.column.cpcCents': 'Cost per click',
  'keyword.column.intent': 'Intent',
  'keyword.column.trend': '12 months',

  'keyword.difficulty.veryEasy': 'Very easy',
  'keyword.difficulty.easy': 'Easy',
  'keyword.difficulty.possible': 'Possible',
  'keyword.difficulty.difficult': 'Difficult',
  'keyword.difficulty.hard': 'Hard',
  'keyword.difficulty.veryHard': 'Very hard',

  'keyword.intent.informational': 'Informational',
  'keyword.intent.navigational': 'Navigational',
  'keyword.intent.commercial': 'Commercial',
  'keyword.intent.transactional': 'Transactional',

  'keyword.unknown': 'Not known',
  'keyword.trend': 'From {first} to {last} searches a month',
  'keyword.selectAll': 'Select all that are shown',
  'keyword.keys': 'Arrow keys move, Space selects, Shift selects a range.',
  'keyword.loading': 'Loading keywords',

  'keyword.mark.adding': 'Adding',
  'keyword.mark.added': 'Added',
  'keyword.mark.duplicate': 'On your list already',
  'keyword.mark.no_room': 'No space',
  'keyword.mark.rejected': 'Can’t be used',
  'keyword.mark.over': 'Doesn’t fit',
} as const satisfies Words

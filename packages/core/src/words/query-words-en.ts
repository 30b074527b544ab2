import type { With, Words } from './sentence.ts'

/** What a badge says about the Ahrefs queries of the month. */
export const queryWordsEn = {
  'queries.label': 'Ahrefs queries:',
  'queries.left': '{remaining} of {limit} left',
  'queries.noneLeft': 'None left',
  'queries.unlimited': 'Unlimited',
  'queries.notInPlan': 'Not in your plan',
  'queries.resets': (params: With<'resetsAt'>, format) => `resets ${format.day(params.resetsAt)}`,
  'queries.failed': 'Couldn’t be loaded',
} as const satisfies Words

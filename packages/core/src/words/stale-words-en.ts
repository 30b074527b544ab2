import type { With, Words } from './sentence.ts'

/** What is said beside numbers that are not fresh. */
export const staleWordsEn = {
  'stale.offline': (params: With<'asOf'>, format) =>
    `You’re offline. Showing numbers from ${format.time(params.asOf)}.`,
  'stale.offlineWithoutNumbers': 'You’re offline.',
  'stale.old': (params: With<'asOf'>, format) =>
    `Showing numbers from ${format.time(params.asOf)}.`,
} as const satisfies Words

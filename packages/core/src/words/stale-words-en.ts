import type { Words } from './sentence.ts'

/** What is said beside numbers that are not fresh. */
export const staleWordsEn = {
  'stale.offline': (params, format) =>
    `You’re offline. Showing numbers from ${format.time(params.asOf)}.`,
  'stale.offlineWithoutNumbers': 'You’re offline.',
  'stale.old': (params, format) => `Showing numbers from ${format.time(params.asOf)}.`,
} satisfies Words

import { type Format, formatFor } from '@igny8/credits-core/words'

/** How the locale of the toolbar writes dates and times: a story is right in each of them. */
export function formatIn({ locale }: { readonly locale?: string }): Format {
  return formatFor(locale ?? 'en-US', 'UTC')
}

/** The first instant after the month of the stories: their limits start anew. */
export const nextMonth = '2026-12-01T00:00:00.000Z'

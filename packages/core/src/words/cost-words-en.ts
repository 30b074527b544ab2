import type { With, Words } from './sentence.ts'

/** What buttons and estimates say about a cost. */
export const costWordsEn = {
  'cost.credits': (params: With<'credits'>, format) =>
    format.count(params.credits, 'credit', 'credits'),
  'cost.range': (params: With<'min' | 'max'>, format) =>
    `${format.number(params.min)}–${format.count(params.max, 'credit', 'credits')}`,
  'cost.free': 'Free',
  'cost.unknown': 'Cost not known',
  'cost.unknownReason': 'We couldn’t work out the cost. Click to try again.',
  'cost.loading': 'Working out the cost',
} as const satisfies Words

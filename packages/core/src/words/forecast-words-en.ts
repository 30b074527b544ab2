import type { With, Words } from './sentence.ts'

/** How long things last. A date of a forecast is always "about". */
export const forecastWordsEn = {
  'forecast.credits': (params: With<'until'>, format) =>
    `At your current pace your credits last until about ${format.day(params.until)}.`,
  'forecast.limit': (params: With<'until'>, format) =>
    `At your current pace they last until about ${format.day(params.until)}.`,
  'forecast.until': (params: With<'until'>, format) =>
    `Lasts until about ${format.day(params.until)}`,
  'forecast.range': (params: With<'earliest' | 'latest'>, format) =>
    `Between about ${format.day(params.earliest)} and ${format.day(params.latest)}`,
  'forecast.rangeOpen': (params: With<'earliest'>, format) =>
    `About ${format.day(params.earliest)} at the earliest`,
  'forecast.perDay': (params: With<'credits'>, format) =>
    `About ${format.count(params.credits, 'credit', 'credits')} a day`,
} as const satisfies Words

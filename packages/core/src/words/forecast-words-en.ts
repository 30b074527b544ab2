import type { Words } from './sentence.ts'

/** How long things last. A date of a forecast is always "about". */
export const forecastWordsEn = {
  'forecast.credits': (params, format) =>
    `At your current pace your credits last until about ${format.day(params.until)}.`,
  'forecast.limit': (params, format) =>
    `At your current pace they last until about ${format.day(params.until)}.`,
  'forecast.until': (params, format) => `Lasts until about ${format.day(params.until)}`,
  'forecast.range': (params, format) =>
    `Between about ${format.day(params.earliest)} and ${format.day(params.latest)}`,
  'forecast.rangeOpen': (params, format) => `About ${format.day(params.earliest)} at the earliest`,
  'forecast.perDay': (params, format) =>
    `About ${format.count(params.credits, 'credit', 'credits')} a day`,
} satisfies Words

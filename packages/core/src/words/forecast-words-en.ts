import type { With, Words } from './sentence.ts'

/** How long things last. A date of a forecast is always "about". */
export const forecastWordsEn = {
  'forecast.credits': (params: With<'until'>, format) =>
    `At your current pace your credits last until about ${format.day(params.until)}.`,
  'forecast.limit': (params: With<'until'>, format) =>
    `At your current pace they last until about ${format.day(params.until)}.`,
  'forecast.untilDate': (params: With<'until'>, format) =>
    `Lasts until about ${format.date(params.until)}`,
  'forecast.until': (params: With<'until'>, format) =>
    `Lasts until about ${format.day(params.until)}`,
  'forecast.range': (params: With<'until' | 'earliest' | 'latest'>, format) =>
    `Lasts until about ${format.day(params.until)}, between ${format.day(params.earliest)} and ${format.day(params.latest)}`,
  'forecast.rangeOpen': (params: With<'until' | 'earliest'>, format) =>
    `Lasts until about ${format.day(params.until)}, ${format.day(params.earliest)} at the earliest`,
} as const satisfies Words

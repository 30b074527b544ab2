import { forecastWordsEn, formatFor, sayIn } from '@igny8/credits-core/words'
import { expect, it } from 'vitest'
import { untilKey } from './until-key.ts'

const say = sayIn(forecastWordsEn, formatFor('en-US', 'UTC'))
const now = '2026-11-22T14:05:00.000Z'

it('says a day of this year without the year', () => {
  const until = '2026-12-05T00:00:00.000Z'
  expect(say(untilKey(until, now), { until })).toBe('Lasts until about Dec 5')
})

it('says the year of a day in another one: Nov 1 would be a day that has gone', () => {
  const until = '2027-11-01T00:00:00.000Z'
  expect(say(untilKey(until, now), { until })).toBe('Lasts until about November 1, 2027')
})

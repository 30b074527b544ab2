import fc from 'fast-check'
import { expect, test } from 'vitest'
import { insightsRequestSchema } from '../model/insights.ts'
import { Rejection } from '../state/rejection.ts'
import { insightsPeriod } from './insights-period.ts'

const now = Date.parse('2026-11-22T15:00:00.000Z')
const timeZones = Intl.supportedValuesOf('timeZone')
const iso = (instant: number) => new Date(instant).toISOString()

test('thirty days are today and the 29 before it, in the time zone asked for', () => {
  const period = insightsPeriod({ days: 30, timeZone: 'America/New_York' }, now)
  expect(iso(period.from)).toBe('2026-10-24T04:00:00.000Z')
  expect(iso(period.to)).toBe('2026-11-23T05:00:00.000Z')
  expect(period.days.map(({ day }) => day).slice(0, 2)).toEqual(['2026-10-24', '2026-10-25'])
  expect(period.days.at(-1)?.day).toBe('2026-11-22')
})

test('what is left out is 30 days in UTC', () => {
  expect(insightsPeriod({}, now)).toEqual(insightsPeriod({ days: 30, timeZone: 'UTC' }, now))
})

test('half a day is compared with half a day', () => {
  const { before } = insightsPeriod({ days: 7 }, now)
  expect([iso(before.from), iso(before.to)]).toEqual([
    '2026-11-09T00:00:00.000Z',
    '2026-11-15T15:00:00.000Z',
  ])
})

test('whole past days are compared with as many days, though one of them had 25 hours', () => {
  const timeZone = 'America/New_York'
  const request = { from: '2026-11-02T05:00:00Z', to: '2026-11-09T05:00:00Z', timeZone }
  const { before, days } = insightsPeriod(request, now)
  expect(days.length).toBe(7)
  expect([iso(before.from), iso(before.to)]).toEqual([
    '2026-10-26T04:00:00.000Z',
    '2026-11-02T05:00:00.000Z',
  ])
})

test('a period that cuts days is compared with the same length before it', () => {
  const request = { from: '2026-11-01T10:00:00Z', to: '2026-11-02T16:00:00Z' }
  const { before, days } = insightsPeriod(request, now)
  expect(days.map(({ day, from, to }) => [day, (to - from) / 3_600_000])).toEqual([
    ['2026-11-01', 14],
    ['2026-11-02', 16],
  ])
  expect([iso(before.from), iso(before.to)]).toEqual([
    '2026-10-31T04:00:00.000Z',
    '2026-11-01T10:00:00.000Z',
  ])
})

test('in any zone the days fill the period and the period before ends before it', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...timeZones),
      fc.integer({ min: Date.parse('2026-01-01'), max: Date.parse('2036-01-01') }),
      fc.constantFrom(7, 30, 90),
      (timeZone, instant, days) => {
        const period = insightsPeriod({ days, timeZone }, instant)
        expect(period.days.length).toBe(days)
        expect(period.days[0]?.from).toBe(period.from)
        expect(period.days.at(-1)?.to).toBe(period.to)
        for (const [index, day] of period.days.slice(1).entries()) {
          expect(day.from).toBe(period.days[index]?.to)
        }
        expect(period.from <= instant && instant < period.to).toBe(true)
        expect(period.before.from).toBeLessThanOrEqual(period.before.to)
        expect(period.before.to).toBeLessThanOrEqual(period.from)
      },
    ),
    { numRuns: 300 },
  )
})

test('a period that cannot be is refused', () => {
  const from = '2026-11-01T00:00:00Z'
  const wrong = [
    { timeZone: '+05:30' },
    { timeZone: 'Mars/Phobos' },
    { days: 0 },
    { days: 1e9 },
    { days: Number.NaN },
    { from, to: from },
    { from, to: '2026-10-01T00:00:00Z' },
    { from, to: '2028-11-01T00:00:00Z' },
    { from, to: 'tomorrow' },
  ]
  for (const request of wrong) expect(() => insightsPeriod(request, now)).toThrow(Rejection)
})

test('the wire takes 7, 30 or 90 days, or a from and a to', () => {
  const from = '2026-11-01T00:00:00Z'
  const to = '2026-11-02T00:00:00Z'
  const right = [{}, { days: 7 }, { days: 90, timeZone: 'Asia/Tokyo' }, { from, to }]
  for (const request of right) {
    expect(insightsRequestSchema.safeParse(request).error).toBe(undefined)
  }
  const wrong = [
    { days: 8 },
    { days: '7' },
    { from },
    { to },
    { from, to, days: 7 },
    { from: to, to: from },
    { from, to: '2028-11-01T00:00:00Z' },
    { from: '2026-02-30T00:00:00Z', to },
    { from: '2026-11-01T00:00:00', to },
    { timeZone: 'Nowhere' },
    { now: 1 },
  ]
  for (const request of wrong) {
    expect([request, insightsRequestSchema.safeParse(request).success]).toEqual([request, false])
  }
})

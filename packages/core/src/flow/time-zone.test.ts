import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dayMs, dayName, isTimeZone, openTimeZone } from './time-zone.ts'

const timeZones = Intl.supportedValuesOf('timeZone')

/** A second way to the local date, sharing nothing with the first. */
function localDates(timeZone: string): (instant: number) => string {
  const swedish = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' })
  return (instant) => swedish.format(instant)
}

test('in every time zone a day starts at the first instant that clocks show it', () => {
  const wrong: string[] = []
  let checked = 0
  for (const timeZone of timeZones) {
    const zone = openTimeZone(timeZone)
    const dateOf = localDates(timeZone)
    for (let day = Date.parse('2026-01-01') / dayMs; day < 365 * 57; day += 1 + (checked % 9)) {
      const start = zone.startOf(day)
      const right =
        dateOf(start) === dayName(day) &&
        dateOf(start - 1) < dayName(day) &&
        zone.dayAt(start) === day &&
        zone.dayAt(start - 1) === day - 1
      if (!right) wrong.push(`${timeZone} ${dayName(day)}`)
      checked += 1
    }
  }
  expect(wrong).toEqual([])
  expect(checked).toBeGreaterThan(15_000)
})

test('days follow each other without a gap, in any zone and year', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...timeZones),
      fc.integer({ min: 0, max: Date.parse('2100-01-01') }),
      (timeZone, instant) => {
        const zone = openTimeZone(timeZone)
        const day = zone.dayAt(instant)
        expect(zone.startOf(day)).toBeLessThanOrEqual(instant)
        expect(zone.startOf(day + 1)).toBeGreaterThan(instant)
      },
    ),
  )
})

test('a day has 23 or 25 hours where clocks change in it', () => {
  const hoursOf = (timeZone: string, date: string) => {
    const zone = openTimeZone(timeZone)
    const day = Date.parse(date) / dayMs
    return (zone.startOf(day + 1) - zone.startOf(day)) / 3_600_000
  }
  expect(hoursOf('America/New_York', '2026-03-08')).toBe(23)
  expect(hoursOf('America/New_York', '2026-11-01')).toBe(25)
  expect(hoursOf('Australia/Lord_Howe', '2026-04-05')).toBe(24.5)
  expect(hoursOf('UTC', '2026-03-08')).toBe(24)
})

test('where clocks skip midnight the day starts at one', () => {
  const zone = openTimeZone('America/Sao_Paulo')
  const start = zone.startOf(Date.parse('2018-11-04') / dayMs)
  expect(new Date(start).toISOString()).toBe('2018-11-04T03:00:00.000Z')
})

test('an hour shown twice around midnight is counted once', () => {
  const zone = openTimeZone('America/St_Johns')
  const day = Date.parse('2006-10-29') / dayMs
  const start = zone.startOf(day)
  for (let minute = 0; minute < 120; minute += 1) {
    expect(zone.dayAt(start + minute * 60_000)).toBe(day)
  }
})

test('a day that an island skipped is empty', () => {
  const zone = openTimeZone('Pacific/Apia')
  const skipped = Date.parse('2011-12-30') / dayMs
  expect(zone.startOf(skipped)).toBe(zone.startOf(skipped + 1))
})

test('a time zone is an IANA name, never an offset', () => {
  expect(['UTC', 'Europe/Berlin', 'america/new_york', 'Etc/GMT+5'].every(isTimeZone)).toBe(true)
  const others = ['', '+05:30', 'Mars/Phobos', 'Europe/Berlin; drop', 'constructor', 'x'.repeat(99)]
  expect(others.filter(isTimeZone)).toEqual([])
})

import { expect, test } from 'vitest'
import { instantSchema } from './time.ts'

const refused = (texts: readonly unknown[]) =>
  texts.filter((text) => !instantSchema.safeParse(text).success)

test('an instant has a day, a time and a zone', () => {
  const fine = [
    '2026-11-22T12:00:00Z',
    '2026-11-22T12:00:00.123Z',
    '2024-02-29T23:59:59+05:30',
    '1970-01-01T00:00:00Z',
    '9999-12-31T23:59:59.999Z',
  ]
  expect(refused(fine)).toEqual([])
})

test('what is no instant, or lies before 1970 or after 9999, is refused', () => {
  const wrong = [
    '2026-02-30T00:00:00Z',
    '2025-02-29T00:00:00Z',
    '2026-13-01T00:00:00Z',
    '2026-00-10T00:00:00Z',
    '2026-01-32T00:00:00Z',
    '2026-01-10T25:00:00Z',
    '2026-01-10T00:60:00Z',
    '2026-01-10',
    '2026-01-10T00:00:00',
    '10 January 2026',
    '1970-01-01T00:00:00+00:01',
    '1969-12-31T23:59:59.999Z',
    '9999-12-31T23:59:59-01:00',
    '+010000-01-01T00:00:00Z',
    '300000-01-01T00:00:00Z',
    ' 2026-11-22T12:00:00Z',
    '',
    1_700_000_000_000,
    null,
    {},
  ]
  expect(refused(wrong)).toEqual(wrong)
})

import { expect, it } from 'vitest'
import { match } from './match.ts'

const now = Date.parse('2026-11-22T12:00:00Z')

function fits(expected: unknown, got: unknown): boolean {
  return match(expected, got, { body: got, now }).length === 0
}

it('lets objects have more and lists have exactly as much', () => {
  expect(fits({ a: 1 }, { a: 1, b: 2 })).toBe(true)
  expect(fits({ a: 1 }, { b: 2 })).toBe(false)
  expect(fits({ a: null }, {})).toBe(false)
  expect(fits([], [])).toBe(true)
  expect(fits([], [1])).toBe(false)
  expect(fits([{ a: 1 }], [{ a: 1, b: 2 }])).toBe(true)
  expect(fits({}, [])).toBe(false)
  expect(fits(1, '1')).toBe(false)
  expect(fits({ toString: 1 }, {})).toBe(false)
})

it('says where it differs', () => {
  expect(match({ a: [{ b: 1 }, { b: 2 }] }, { a: [{ b: 1 }, {}] }, { body: {}, now })).toEqual([
    { at: '/a/1/b', expected: 2, got: undefined },
  ])
})

it('takes two spellings of an instant for one, and only of an instant', () => {
  expect(fits('2026-02-28T00:00:00.000Z', '2026-02-28T00:00:00Z')).toBe(true)
  expect(fits('2026-02-28T00:00:00.000Z', '2026-02-28T00:00:00+00:00')).toBe(true)
  expect(fits('2026-02-28T00:00:00.000Z', '2026-02-28T00:00:00.001Z')).toBe(false)
  expect(fits('2026-02-28', '2026-02-28T00:00:00Z')).toBe(false)
})

it.each([
  ['$any', 'instant', '2026-02-28T00:00:00Z', '2026-02-28T01:00:00+01:00'],
  ['$any', 'id', 'res_4', ''],
  ['$any', 'text', 'Words.', ' '],
  ['$any', 'value', null, undefined],
  ['$any', 'nonsense', undefined, 1],
  ['$oneOf', [1, { a: 1 }], { a: 1, b: 1 }, 2],
  ['$includes', [{ a: 1 }], [{ a: 2 }, { a: 1, b: 1 }], [{ a: 2 }]],
  ['$excludes', [{ a: 1 }], [{ a: 2 }], [{ a: 2 }, { a: 1, b: 1 }]],
  ['$excludes', [{ a: 1 }], [], undefined],
  ['$around', { secondsFromNow: 60, within: 5 }, '2026-11-22T12:01:05Z', '2026-11-22T12:01:06Z'],
])('%s %j', (name, argument, right, wrong) => {
  if (argument !== 'nonsense') expect(fits({ [name]: argument }, right)).toBe(true)
  expect(fits({ [name]: argument }, wrong)).toBe(false)
})

it('finds the cycle of a list in which the answer says it is', () => {
  const starts = [
    '2026-10-31T00:00:00.000Z',
    '2026-11-30T00:00:00.000Z',
    '2026-12-31T00:00:00.000Z',
  ]
  const expected = { cycle: { $cycle: starts } }
  const answer = (asOf: string, start?: string, end?: string) => ({ asOf, cycle: { start, end } })
  expect(fits(expected, answer('2026-11-29T23:59:59Z', starts[0], starts[1]))).toBe(true)
  expect(fits(expected, answer('2026-11-30T00:00:00Z', starts[1], starts[2]))).toBe(true)
  expect(fits(expected, answer('2026-11-30T00:00:00Z', starts[0], starts[1]))).toBe(false)
  expect(fits(expected, answer('2026-12-31T00:00:00Z', starts[1], starts[2]))).toBe(false)
  expect(fits(expected, answer('2026-10-30T00:00:00Z', undefined, starts[0]))).toBe(false)
})

it('refuses a word that nobody explains', () => {
  expect(() => fits({ $roughly: 1 }, 1)).toThrow('"$roughly"')
})

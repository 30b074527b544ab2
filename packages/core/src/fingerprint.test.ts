import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Command } from './command.ts'
import { fingerprintOf } from './fingerprint.ts'

const commandOf = (input: unknown, type = 'charge') =>
  ({ type, account: 'a', key: 'k', input }) as unknown as Command

const print = (input: unknown, type?: string) => fingerprintOf(commandOf(input, type))

/** The same value with its members in another order, at every depth. */
function reordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reordered)
  if (typeof value !== 'object' || value === null) return value
  const members = Object.entries(value).reverse()
  return Object.fromEntries(members.map(([name, member]) => [name, reordered(member)]))
}

const json = fc.jsonValue({ maxDepth: 4 })

describe('a fingerprint', () => {
  test('does not see the order of members or what is undefined', () => {
    const one = { actions: [{ action: 'x', words: 5 }], context: { siteId: 's', label: 'l' } }
    const other = {
      context: { label: 'l', siteId: 's', actor: undefined },
      actions: [{ words: 5, quantity: undefined, action: 'x' }],
    }
    expect(print(other)).toBe(print(one))
  })

  test('does not see the account or the key', () => {
    const command = commandOf({ a: 1 })
    expect(fingerprintOf({ ...command, account: 'b', key: 'other' } as Command)).toBe(
      fingerprintOf(command),
    )
  })

  test('is the same for equal values', () => {
    const same = fc.property(json, (value) => {
      const copy = reordered(JSON.parse(JSON.stringify(value)))
      expect(print({ value: copy })).toBe(print({ value }))
    })
    fc.assert(same, { numRuns: 5_000 })
  })

  test('is another for any other value', () => {
    const differs = fc.property(json, json, (one, other) => {
      fc.pre(!sameValue(one, other))
      expect(print(one)).not.toBe(print(other))
    })
    fc.assert(differs, { numRuns: 5_000 })
  })

  test('tells apart what only looks alike', () => {
    const values: unknown[] = [
      null,
      0,
      '0',
      1,
      '1',
      true,
      'true',
      false,
      '',
      'null',
      [],
      {},
      [[]],
      [{}],
      [null],
      { a: null },
      [1, 2],
      [2, 1],
      [12],
      ['1,2'],
      ['1', '2'],
      { a: 1, b: 2 },
      { a: 2, b: 1 },
      { 'a":1,"b': 2 },
      { a: { b: 1 } },
      { a: {}, b: 1 },
      '\u0000',
      'é',
      'e\u0301',
      'İ',
      Number.MAX_SAFE_INTEGER,
      Number.MAX_SAFE_INTEGER - 1,
    ]
    const prints = values.map((value) => print(value))
    expect(new Set(prints).size).toBe(values.length)
    expect(print({}, 'charge')).not.toBe(print({}, 'reserve'))
    expect(print({ reservation: 'res_1', actions: [] }, 'settle')).not.toBe(
      print({ reservation: 'res_1', actions: [] }, 'draw'),
    )
  })

  test('keeps 400,000 requests apart that differ in one figure or one letter', () => {
    const prints = new Set<string>()
    let made = 0
    const add = (input: unknown) => {
      prints.add(print(input))
      made += 1
    }
    for (let words = 0; words < 200_000; words += 1) {
      add({ actions: [{ action: 'content_generation', words }] })
    }
    for (let one = 0; one < 300; one += 1) {
      for (let other = 0; other < 500; other += 1) {
        add({ actions: [{ quantity: one, words: other }] })
      }
    }
    const letters = 'abcdefghijklmnopqrstuvwxyz0123456789-_'
    for (const a of letters)
      for (const b of letters) for (const c of letters) add(`site-${a}${b}${c}`)
    expect(made).toBe(200_000 + 150_000 + letters.length ** 3)
    expect(prints.size).toBe(made)
  })

  test('is short and plain', () => {
    expect(print({ any: 'thing' })).toMatch(/^[0-9a-z]{12,24}$/)
  })
})

function sameValue(one: unknown, other: unknown): boolean {
  if (Array.isArray(one) || Array.isArray(other)) {
    return (
      Array.isArray(one) &&
      Array.isArray(other) &&
      one.length === other.length &&
      one.every((value, index) => sameValue(value, other[index]))
    )
  }
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) {
    return one === other
  }
  const names = Object.keys(one)
  return (
    names.length === Object.keys(other).length &&
    names.every(
      (name) =>
        Object.hasOwn(other, name) &&
        sameValue((one as Record<string, unknown>)[name], (other as Record<string, unknown>)[name]),
    )
  )
}

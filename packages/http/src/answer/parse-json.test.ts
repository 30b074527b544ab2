import fc from 'fast-check'
import { expect, it } from 'vitest'
import { parseJson } from './parse-json.ts'

const refuses = (text: string) => {
  expect(() => parseJson(text)).toThrow(expect.objectContaining({ code: 'malformed_json' }))
}

it('reads whatever JSON.stringify writes', () => {
  const shallow = fc.jsonValue({ maxDepth: 10 })
  fc.assert(
    fc.property(shallow, (value) => {
      expect(parseJson(JSON.stringify(value))).toEqual(JSON.parse(JSON.stringify(value)))
    }),
    { numRuns: 2000 },
  )
})

it('refuses every object that names a field twice, however it spells the name', () => {
  const spelt = (name: string, escaped: boolean) =>
    escaped
      ? `"${[...name].map((c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`).join('')}"`
      : JSON.stringify(name)
  const names = fc.string({ unit: 'grapheme-ascii', minLength: 1 })
  fc.assert(
    fc.property(names, fc.boolean(), fc.boolean(), fc.nat(5), (name, a, b, depth) => {
      const object = `{${spelt(name, a)}:[{"x":"{"}],"${name.length}-":1,${spelt(name, b)}:2}`
      refuses('['.repeat(depth) + object + ']'.repeat(depth))
    }),
    { numRuns: 2000 },
  )
})

it('lets two objects beside each other have the same names', () => {
  expect(parseJson('[{"a":{"a":1}},{"a":":"}]')).toEqual([{ a: { a: 1 } }, { a: ':' }])
})

it('reads 32 levels and no more', () => {
  const levels = (count: number) => '['.repeat(count) + ']'.repeat(count)
  expect(parseJson(levels(32))).toBeInstanceOf(Array)
  refuses(levels(33))
  refuses(levels(200_000))
  expect(parseJson(JSON.stringify('['.repeat(40)))).toBe('['.repeat(40))
})

it('refuses what is no JSON', () => {
  for (const text of ['', ' ', 'NaN', '{', '{"a":1}}', "{'a':1}", '\uFEFF{}', '{"a":01}'])
    refuses(text)
})

it('takes a time that grows with the length only', () => {
  const nasty = [`"${'\\\\'.repeat(250_000)}"`, `"${'a'.repeat(1_000_000)}`, ':'.repeat(1_000_000)]
  const startedAt = performance.now()
  for (const text of nasty) {
    try {
      parseJson(text)
    } catch {}
  }
  expect(performance.now() - startedAt).toBeLessThan(1000)
})

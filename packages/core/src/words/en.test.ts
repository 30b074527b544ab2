import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { errorCodes } from '../credits-error.ts'
import { en } from './en.ts'
import { errorWordsEn } from './error-words-en.ts'
import { sayIn } from './say.ts'
import type { Format, PluralForms, Words } from './sentence.ts'

const unfinished = /undefined|NaN|\[object|[{}]/

const here = new URL('.', import.meta.url)
const files = readdirSync(here).filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
const pieces = await Promise.all(
  files
    .filter((file) => file.endsWith('-words-en.ts'))
    .map(async (file): Promise<[string, Words]> => {
      const exported = Object.values(await import(new URL(file, here).href)) as Words[]
      return [file, Object.assign({}, ...exported)]
    }),
)

describe('the words', () => {
  test('are all in one place, and no two pieces have the same key', () => {
    expect(pieces.length).toBeGreaterThan(8)
    const keys = pieces.flatMap(([, words]) => Object.keys(words))
    expect(keys.length).toBe(new Set(keys).size)
    expect(Object.keys(en).sort()).toEqual(keys.sort())
  })

  test('have one for every way a call can fail, and none besides', () => {
    const expected = errorCodes.map((code) => `error.${code}`)
    expect(Object.keys(errorWordsEn).sort()).toEqual(expected.sort())
  })

  test('name no API and no operation, not even in their source', () => {
    const banned = /\bAPIs?\b|operations?\b/i
    const guilty = files.filter((file) => banned.test(readFileSync(new URL(file, here), 'utf8')))
    expect(guilty).toEqual([])
  })

  test('say nothing of a number or a text that is not there', () => {
    const sayPlainly = sayIn<Words>(en, plainFormat())
    let asked = 0
    /** Params that have everything: the same value under every name. */
    const all = (value: string | number) =>
      new Proxy({} as Record<string, string | number>, {
        get: () => {
          asked += 1
          return value
        },
        getOwnPropertyDescriptor: () => ({ configurable: true, enumerable: true, value }),
      })
    for (const key of Object.keys(en)) {
      // Most sentences ask for figures, some for the name of a limit.
      const texts = [2, 'sites'].map((value) => sayPlainly(key, all(value)))
      expect(texts, key).toSatisfy((said: string[]) => said.some((text) => !unfinished.test(text)))
      for (const text of texts) {
        expect(text, key).not.toBe('')
        expect(text.trim(), key).toBe(text)
      }
    }
    expect(asked).toBeGreaterThan(40)
  })
})

function plainFormat(): Format {
  return {
    number: (value) => String(value),
    count: (value, one: string | PluralForms, other?: string) =>
      `${value} ${typeof one === 'string' ? (value === 1 ? one : other) : one.other}`,
    day: (value) => `day ${value}`,
    date: (value) => `date ${value}`,
    time: (value) => `time ${value}`,
    moment: (value) => `moment ${value}`,
    money: (cents, currency) => `${cents} ${currency}`,
  }
}

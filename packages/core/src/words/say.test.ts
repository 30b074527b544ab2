import { expect, test } from 'vitest'
import { en } from './en.ts'
import { limitWordsEn } from './limit-words-en.ts'
import { say } from './say.ts'
import type { PluralForms, Words } from './sentence.ts'

test('a sentence carries its figures in the locale of the reader', () => {
  const params = { used: 874, limit: 1000 }
  expect(say(en, 'en-US')('limit.used', params)).toBe('874 of 1,000 used')
  expect(say(en, 'de-DE')('limit.used', params)).toBe('874 of 1.000 used')
})

test('a date is said in the time zone of the reader', () => {
  const params = { resetsAt: '2026-12-01T00:00:00.000Z' }
  expect(say(en, 'en-US', 'UTC')('limit.resets', params)).toBe('Resets Dec 1')
  expect(say(en, 'en-US', 'America/Los_Angeles')('limit.resets', params)).toBe('Resets Nov 30')
})

test('one of a thing is singular', () => {
  const sayEn = say(en)
  expect(sayEn('cost.credits', { credits: 1 })).toBe('1 credit')
  expect(sayEn('cost.credits', { credits: 1500 })).toBe('1,500 credits')
})

test('English words keep English plurals, whatever the locale of the reader', () => {
  for (const locale of ['en', 'ar', 'ja', 'fr', 'pl']) {
    const counts = [0, 1, 2, 5].map((credits) => say(en, locale)('cost.credits', { credits }))
    expect(
      counts.map((text) => text.replace(/^.* /, '')),
      locale,
    ).toEqual(['credits', 'credit', 'credits', 'credits'])
  }
})

test('words of a language count in its own plurals', () => {
  const counted = (locale: string, forms: PluralForms, counts: readonly number[]) => {
    const words: Words = { files: ({ count }, format) => format.count(count, forms) }
    return counts.map((count) => say(words, locale)('files', { count }))
  }
  const counts = [0, 1, 2, 5, 22]
  expect(counted('en', { one: 'file', other: 'files' }, counts)).toEqual([
    '0 files',
    '1 file',
    '2 files',
    '5 files',
    '22 files',
  ])
  expect(counted('fr', { one: 'fichier', other: 'fichiers' }, counts)).toEqual([
    '0 fichier',
    '1 fichier',
    '2 fichiers',
    '5 fichiers',
    '22 fichiers',
  ])
  expect(
    counted('pl', { one: 'plik', few: 'pliki', many: 'plików', other: 'pliku' }, counts),
  ).toEqual(['0 plików', '1 plik', '2 pliki', '5 plików', '22 pliki'])
  expect(counted('ja', { other: '件' }, counts)).toEqual(['0 件', '1 件', '2 件', '5 件', '22 件'])
  const arabic = { zero: 'z', one: 'o', two: 't', few: 'f', many: 'm', other: 'x' }
  const forms = counted('ar', arabic, [0, 1, 2, 5, 22, 100]).map((text) => text.replace(/^.* /, ''))
  expect(forms).toEqual(['z', 'o', 't', 'f', 'm', 'x'])
})

test('a host replaces one sentence and keeps the rest', () => {
  const words = { ...limitWordsEn, 'limit.noneLeft': 'Alles weg' }
  expect(say(words, 'de')('limit.noneLeft')).toBe('Alles weg')
  expect(say(words, 'de')('limit.unlimited')).toBe('Unlimited')
})

test('a key without words is said as it is', () => {
  expect(say<Words>(en)('constructor')).toBe('constructor')
})

test('a wrong key, a missing value and one too many do not compile', () => {
  const sayEn = say(en)
  const [required, available] = [200, 12]
  expect(sayEn('decision.insufficient_credits', { required, available })).toContain('12')
  // @ts-expect-error there is no such sentence
  expect(sayEn('decision.full.sitez', {})).toBe('decision.full.sitez')
  // @ts-expect-error it says also what is available
  expect(sayEn('decision.insufficient_credits', { required })).toContain('{available}')
  // @ts-expect-error it says no credits
  expect(sayEn('decision.insufficient_credits', { required, available, credits: 1 })).toContain(
    '12',
  )
  // @ts-expect-error a function declares what it reads
  expect(sayEn('cost.range', { max: 3 })).toContain('3')
  expect(sayEn('cost.free')).toBe('Free')
})

test('a text value cannot bring places of its own', () => {
  expect(say({ hello: 'Hello {name}' })('hello', { name: '{secret}', secret: 1 })).toBe(
    'Hello {secret}',
  )
})

test('no sentence uses a banned word', () => {
  const texts = Object.values(en).map((sentence) => String(sentence))
  const banned = /\bAPIs?\b|\boperations?\b/i
  expect(texts.filter((text) => banned.test(text))).toEqual([])
  expect(texts.length).toBeGreaterThan(50)
})

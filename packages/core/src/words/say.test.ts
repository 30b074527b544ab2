import { expect, test } from 'vitest'
import { en } from './en.ts'
import { limitWordsEn } from './limit-words-en.ts'
import { say } from './say.ts'

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

test('a host replaces one sentence and keeps the rest', () => {
  const words = { ...limitWordsEn, 'limit.noneLeft': 'Alles weg' }
  expect(say(words, 'de')('limit.noneLeft')).toBe('Alles weg')
  expect(say(words, 'de')('limit.unlimited')).toBe('Unlimited')
})

test('a key without words is said as it is', () => {
  expect(say(en)('constructor')).toBe('constructor')
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

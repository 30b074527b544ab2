import { expect, test } from 'vitest'
import { joinSentences, splitTitle } from './split-title.ts'

test('a title is the first sentence, whatever numbers stand in it', () => {
  expect(splitTitle('Not enough credits: this needs 1.5, you have 12.', 'en-US')).toEqual([
    'Not enough credits: this needs 1.5, you have 12.',
    '',
  ])
  expect(splitTitle('You’re 2 sites over your plan. Everything keeps working.', 'en-US')).toEqual([
    'You’re 2 sites over your plan.',
    'Everything keeps working.',
  ])
  expect(splitTitle('すべて使用中です。空きを作ってください。', 'ja-JP')).toEqual([
    'すべて使用中です。',
    '空きを作ってください。',
  ])
  expect(splitTitle('', 'en-US')).toEqual(['', ''])
})

test('a sentence is not said twice', () => {
  expect(joinSentences('Nothing was charged.', 'Nothing was charged.', '', null)).toBe(
    'Nothing was charged.',
  )
  expect(joinSentences('One.', 'Two.')).toBe('One. Two.')
})

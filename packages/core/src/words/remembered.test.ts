import { expect, test } from 'vitest'
import { remembered } from './remembered.ts'

test('an answer is made once, and made again after a thousand others', () => {
  const made: number[] = []
  const say = remembered((value: number) => {
    made.push(value)
    return `${value}`
  })
  expect([say(0), say(0), say(1)]).toEqual(['0', '0', '1'])
  expect(made).toEqual([0, 1])
  for (let value = 1; value <= 1_000; value += 1) say(value)
  expect(say(0)).toBe('0')
  expect(made.filter((value) => value === 0)).toHaveLength(2)
})

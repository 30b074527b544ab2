import { expect, test } from 'vitest'
import type { Cost } from '../model/estimate.ts'
import type { Price } from '../model/price.ts'
import { noCost } from './estimate.ts'
import { mostThatFits } from './most-that-fits.ts'

const links = (credits: number, minimum?: number): Price => ({
  kind: 'per_unit',
  unit: 'articles',
  credits,
  per: 3,
  ...(minimum !== undefined && { minimum }),
})

const most = (price: Price, available: number, before: Cost = noCost) =>
  mostThatFits({ id: 'x', name: 'X', price }, 0, before, available, { basis: 'max' })

test('what is free fits as often as one likes', () => {
  expect(most(links(0), 0)).toBeNull()
})

test('a minimum is asked for once, and nothing fits below it', () => {
  expect(most(links(0, 5), 4)).toBe(0)
  expect(most(links(0, 5), 5)).toBeNull()
  expect(most(links(2, 5), 4)).toBe(0)
  expect(most(links(2, 5), 5)).toBe(6)
  expect(most(links(2, 5), 6)).toBe(9)
})

test('nothing fits where what came before took too much', () => {
  expect(most(links(2), 10, { min: 11, expected: 11, max: 11 })).toBe(0)
})

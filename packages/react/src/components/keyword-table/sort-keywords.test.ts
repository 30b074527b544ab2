import { expect, test } from 'vitest'
import type { KeywordTableRow } from './keyword-table-row.ts'
import { sortKeywords } from './sort-keywords.ts'

const rows: readonly KeywordTableRow[] = [
  { id: '1', keyword: 'Burr', country: 'us', volume: 50, intent: 'commercial' },
  { id: '2', keyword: 'ale', country: 'us', volume: null },
  { id: '3', keyword: 'crema', country: 'us', volume: 900, intent: 'navigational' },
  { id: '4', keyword: 'burr', country: 'de', volume: 50, intent: null },
  { id: '5', keyword: 'drip', country: 'us' },
]

const idsBy = (column: 'keyword' | 'volume' | 'intent', descending: boolean) =>
  sortKeywords(rows, { column, descending })
    .map(({ id }) => id)
    .join('')

test('rows are in the order of a column, one way and the other', () => {
  expect(idsBy('volume', false)).toBe('14325')
  expect(idsBy('volume', true)).toBe('31425')
  expect(idsBy('keyword', false)).toBe('21435')
  expect(idsBy('keyword', true)).toBe('53142')
})

test('what is unknown comes last, either way', () => {
  expect(idsBy('intent', false)).toBe('13245')
  expect(idsBy('intent', true)).toBe('31245')
})

test('sorting leaves the given rows as they are', () => {
  const before = [...rows]
  sortKeywords(rows, { column: 'keyword', descending: true })
  expect(rows).toEqual(before)
})

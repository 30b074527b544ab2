import { expect, test } from 'vitest'
import type { FigureTable } from './figure-table.ts'
import { toCsv } from './to-csv.ts'

function csvOf(...labels: string[]): string {
  const table: FigureTable = {
    id: 'by-site',
    title: 'By site',
    rowHeader: 'Site',
    columns: ['Times', 'Credits'],
    rows: labels.map((label) => ({ key: label, label, figures: [2, 1480] })),
    totals: [2, 1480],
  }
  return toCsv(table)
}

test('figures are plain numbers, rows end as spreadsheets expect', () => {
  expect(csvOf('garden')).toBe('Site,Times,Credits\r\ngarden,2,1480\r\n')
})

test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', ' =1'])('%j runs in no spreadsheet', (label) => {
  expect(csvOf(label).split('\r\n')[1]).toMatch(/^'/)
})

test('commas, quotes and line breaks stay inside their cell', () => {
  expect(csvOf('a,b "c"\nd').split('\r\n')[1]).toBe('"a,b ""c""\nd",2,1480')
})

test('a formula with a comma is both quoted and harmless', () => {
  expect(csvOf('=HYPERLINK("x","y")').split('\r\n')[1]).toBe(`"'=HYPERLINK(""x"",""y"")",2,1480`)
})

import type { FigureTable } from './figure-table.ts'
import { toCsv } from './to-csv.ts'

/** Saves the table as a file. */
export function downloadCsv(table: FigureTable): void {
  // Without the mark in front, spreadsheets read accents as something else.
  const file = new Blob(['\ufeff', toCsv(table)], { type: 'text/csv;charset=utf-8' })
  const href = URL.createObjectURL(file)
  const link = Object.assign(document.createElement('a'), { href, download: `${table.id}.csv` })
  link.click()
  setTimeout(() => URL.revokeObjectURL(href), 10_000)
}

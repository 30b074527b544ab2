import type { FigureTable } from './figure-table.ts'

/** The table as CSV (RFC 4180); nothing in it runs when a spreadsheet opens it. */
export function toCsv({ rowHeader, columns, rows }: FigureTable): string {
  return [
    [rowHeader, ...columns],
    ...rows.map(({ label, fileLabel = label, figures }) => [fileLabel, ...figures]),
  ]
    .map((cells) => `${cells.map(cell).join(',')}\r\n`)
    .join('')
}

function cell(value: string | number): string {
  if (typeof value === 'number') return String(value)
  // A spreadsheet runs what begins like a formula, also after white space.
  const harmless = /^\s*[=+\-@]|^[\t\r]/.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless
}

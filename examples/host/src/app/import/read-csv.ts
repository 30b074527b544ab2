import type { KeywordInput } from '@igny8/credits-core'
import Papa from 'papaparse'
import { findColumns, type KnownColumn } from './find-columns.ts'
import { readRow } from './read-row.ts'

/** A row that can be sent, and the line of the file where it begins. */
export interface GoodRow {
  readonly line: number
  readonly input: KeywordInput
}

/** A row that cannot be used, and why. */
export interface BrokenRow {
  readonly line: number
  readonly text: string
  readonly reason: string
}

export interface ReadCsv {
  readonly good: readonly GoodRow[]
  readonly broken: readonly BrokenRow[]
  readonly columns: readonly KnownColumn[]
  /** Names of columns that mean nothing here. */
  readonly ignored: readonly string[]
  /** What separates the columns; null where there is only one. */
  readonly delimiter: string | null
}

/** Reads keywords from CSV text. Good rows are kept, bad ones are listed by line. */
export function readCsv(text: string, country: string): ReadCsv {
  const { data, errors, meta } = Papa.parse<string[]>(text, {
    delimitersToGuess: [',', ';', '\t', '|'],
    skipEmptyLines: false,
  })
  const quoteErrors = new Set(errors.filter(({ type }) => type === 'Quotes').map(({ row }) => row))
  const lines = linesOf(data)
  const { columns, names, ignored, hasHeader } = findColumns(data[0] ?? [])
  const good: GoodRow[] = []
  const broken: BrokenRow[] = []

  for (const [index, cells] of data.entries()) {
    const line = lines[index] ?? 0
    if ((hasHeader && index === 0) || cells.every((cell) => cell.trim() === '')) continue
    const row = quoteErrors.has(index)
      ? { reason: 'A quotation mark is open or in the wrong place.' }
      : readRow(cells, columns, country)
    if ('reason' in row) broken.push({ line, text: cells.join(' · ').slice(0, 120), ...row })
    else good.push({ line, input: row.input })
  }
  const delimiter = data.some((cells) => cells.length > 1) ? meta.delimiter : null
  return { good, broken, columns: names, ignored, delimiter }
}

/** Where each row begins: a cell in quotation marks may run over several lines. */
function linesOf(rows: readonly string[][]): number[] {
  let line = 1
  return rows.map((cells) => {
    const begins = line
    for (const cell of cells) line += cell.match(/\r\n|\r|\n/g)?.length ?? 0
    line += 1
    return begins
  })
}

import type { KeywordInput } from '@igny8/credits-core'
import { findColumns, type KnownColumn } from './find-columns.ts'
import { parseLines } from './parse-lines.ts'
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

const shownCharacters = 120

/** Reads keywords from CSV text. Good rows are kept, bad ones are listed by line. */
export function readCsv(csv: string, country: string): ReadCsv {
  const { lines, delimiter } = parseLines(csv)
  const { columns, names, ignored, hasHeader } = findColumns(lines[0]?.cells ?? [])
  const good: GoodRow[] = []
  const broken: BrokenRow[] = []

  for (const { line, text, cells } of hasHeader ? lines.slice(1) : lines) {
    if (cells?.every((cell) => cell.trim() === '')) continue
    const row = cells
      ? readRow(cells, columns, country)
      : { reason: 'A quotation mark is open or in the wrong place.' }
    if ('input' in row) good.push({ line, input: row.input })
    else broken.push({ line, text: text.slice(0, shownCharacters), reason: row.reason })
  }
  return { good, broken, columns: names, ignored, delimiter }
}

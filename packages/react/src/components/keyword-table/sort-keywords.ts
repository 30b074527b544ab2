import type { KeywordSort, KeywordTableRow } from './keyword-table-row.ts'

type Row = KeywordTableRow

/**
 * The rows in another order; equal ones keep theirs, and what is unknown comes last either way. What is
 * compared is read once for each row, not again in every comparison.
 */
export function sortKeywords<One extends Row>(
  rows: readonly One[],
  { column, descending }: KeywordSort,
): readonly One[] {
  const sign = descending ? -1 : 1
  const order =
    column === 'keyword' || column === 'intent'
      ? orderOfTexts(rows, (row) => row[column]?.toLowerCase(), sign)
      : orderOfNumbers(rows, (row) => row[column], sign)
  return Array.from(order, (index) => rows[index] as One)
}

function orderOfNumbers(
  rows: readonly Row[],
  read: (row: Row) => number | null | undefined,
  sign: number,
): Uint32Array {
  const values = Float64Array.from(rows, (row) => {
    const value = read(row)
    return value == null ? Number.POSITIVE_INFINITY : value * sign
  })
  return Uint32Array.from(rows.keys()).sort((a, b) => {
    const [left, right] = [values[a] as number, values[b] as number]
    return left === right ? a - b : left - right
  })
}

function orderOfTexts(
  rows: readonly Row[],
  read: (row: Row) => string | undefined,
  sign: number,
): Uint32Array {
  const values = rows.map(read)
  return Uint32Array.from(rows.keys()).sort((a, b) => {
    const [left, right] = [values[a], values[b]]
    if (left === right) return a - b
    if (left === undefined) return 1
    if (right === undefined) return -1
    return left < right ? -sign : sign
  })
}

import type { KeywordSort, KeywordTableRow } from './keyword-table-row.ts'

type Value = string | number | null | undefined

/**
 * The rows in another order; equal ones keep theirs, and what is unknown comes last either way. What is
 * compared is read once for each row, not again in every comparison.
 */
export function sortKeywords<Row extends KeywordTableRow>(
  rows: readonly Row[],
  { column, descending }: KeywordSort,
): readonly Row[] {
  const sign = descending ? -1 : 1
  return rows
    .map((row) => ({ row, value: comparable(row[column]) }))
    .sort((one, other) => compare(one.value, other.value, sign))
    .map(({ row }) => row)
}

function comparable(value: Value): Value {
  return typeof value === 'string' ? value.toLowerCase() : (value ?? undefined)
}

function compare(left: Value, right: Value, sign: number): number {
  if (left === right) return 0
  if (left == null) return 1
  if (right == null) return -1
  return left < right ? -sign : sign
}

/**
 * One column of many rows as an array for `unnest`, null for an absent value; null altogether where
 * no row has one, which `unnest` fills up and nobody needs to parse.
 */
export function column<Row, Value extends string | number>(
  rows: readonly Row[],
  cellOf: (row: Row) => Value | null | undefined,
): readonly (Value | null)[] | null {
  let filled = false
  const values = rows.map((row) => {
    const value = cellOf(row) ?? null
    if (value !== null) filled = true
    return value
  })
  return filled ? values : null
}

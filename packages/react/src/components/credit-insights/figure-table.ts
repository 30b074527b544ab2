import type { ActivityFilters } from '../../provider/credits-event.ts'

/** Rows of figures: what a table shows, a chart draws and a CSV file holds. */
export interface FigureTable {
  /** Part of the file's name. */
  readonly id: string
  readonly title: string
  /** What the rows are: "Site", "Day". */
  readonly rowHeader: string
  /** What the figures are; the last column is credits. */
  readonly columns: readonly string[]
  readonly rows: readonly FigureRow[]
  readonly totals: readonly number[]
}

export interface FigureRow {
  readonly key: string
  readonly label: string
  /** What stands in a file instead of the label: a day as an ISO date. */
  readonly fileLabel?: string
  readonly figures: readonly number[]
  /** The rest, which is no part of the comparison: it has no bar. */
  readonly isRest?: boolean
  /** What narrows the activity log to this row. */
  readonly filters?: ActivityFilters
}

export function sumOfRows(rows: readonly FigureRow[]): readonly number[] {
  return (
    rows[0]?.figures.map((_, at) => rows.reduce((sum, row) => sum + (row.figures[at] ?? 0), 0)) ??
    []
  )
}

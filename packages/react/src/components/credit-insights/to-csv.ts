import { csvLine } from '@igny8/credits-core/insights'
import type { FigureTable } from './figure-table.ts'

/** The table as CSV, with its heads as the first line. */
export function toCsv({ rowHeader, columns, rows }: FigureTable): string {
  return [
    [rowHeader, ...columns],
    ...rows.map(({ label, fileLabel = label, figures }) => [fileLabel, ...figures]),
  ]
    .map(csvLine)
    .join('')
}

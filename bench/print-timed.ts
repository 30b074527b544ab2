import { printTable } from './print-table.ts'
import type { TimedLine } from './time-rounds.ts'

export interface TimedReport {
  readonly title: string
  readonly cells: readonly { readonly name: string; readonly lines: readonly TimedLine[] }[]
}

/** Prints a table for each cell. */
export function printTimed({ title, cells }: TimedReport): void {
  process.stdout.write(`\n${title}\n`)
  for (const { name, lines } of cells) {
    process.stdout.write('\n')
    printTable([[name, 'ms', 'first is'], ...lines.map(rowOf)])
  }
}

function rowOf({ name, ms, ratio }: TimedLine, index: number): string[] {
  return [name, ms.toFixed(ms < 100 ? 2 : 0), index === 0 ? '' : `${ratio.toFixed(2)} ×`]
}

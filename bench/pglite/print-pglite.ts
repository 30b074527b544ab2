import { printReport } from '../print-report.ts'
import { printTable } from '../print-table.ts'
import type { PGliteReport } from './bench-pglite.ts'

/** Prints the charges in memory and on disk, then the starts. */
export function printPGlite({ inMemory, onDisk, starts }: PGliteReport): void {
  printReport(inMemory)
  printReport(onDisk)
  process.stdout.write('\nOpening PGlite in a fresh process\n\n')
  printTable([
    ['', 'ours ms', 'PGlite alone ms', 'ours is'],
    ...starts.map(({ name, oursMs, aloneMs, ratio }) => [
      name,
      oursMs.toFixed(0),
      aloneMs.toFixed(0),
      `${ratio.toFixed(2)} ×`,
    ]),
  ])
}

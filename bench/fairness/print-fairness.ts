import { printReport } from '../print-report.ts'
import { printTable } from '../print-table.ts'
import type { FairnessReport } from './bench-fairness.ts'

/** Prints a quiet account's waits, then the storms. */
export function printFairness(report: FairnessReport): void {
  process.stdout.write(`\nA quiet account, medians of ${report.rounds} rounds\n\n`)
  printTable([
    ['', 'p99 ms'],
    ['alone', report.quietAloneP99Ms.toFixed(2)],
    ['beside a hot one', report.quietBesideHotP99Ms.toFixed(2)],
  ])
  printReport(report.storms)
}

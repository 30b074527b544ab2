import { median } from '../median.ts'
import { printTable } from '../print-table.ts'
import type { ProcessesReport } from './bench-processes.ts'

/** Prints how processes share one PostgreSQL, and whether one keeps its pace. */
export function printProcesses({ rounds, lines, soak }: ProcessesReport): void {
  process.stdout.write(`\nProcesses on one PostgreSQL, medians of ${rounds} rounds\n\n`)
  printTable([
    ['', 'charges/s', 'of one'],
    ...lines.map(({ name, perSecond, ratio }) => [name, count(perSecond), `${ratio.toFixed(2)} ×`]),
  ])
  const [first, last] = [soak.slice(0, 5), soak.slice(-5)].map(median)
  process.stdout.write(`\n${soak.length} seconds of one process, spread\n\n`)
  printTable([
    ['', 'charges/s'],
    ['the first five', count(first ?? 0)],
    ['the last five', count(last ?? 0)],
  ])
}

function count(perSecond: number): string {
  return Math.round(perSecond).toLocaleString('en')
}

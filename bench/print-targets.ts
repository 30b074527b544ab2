import { printTable } from './print-table.ts'
import { isReached, type Target } from './target.ts'

/** Prints every target with what was measured, and how many are reached. */
export function printTargets(targets: readonly Target[]): void {
  if (targets.length === 0) return
  const reached = targets.filter(isReached).length
  process.stdout.write(`\nTargets: ${reached} of ${targets.length} reached\n\n`)
  printTable([
    ['', 'measured', 'asked', ''],
    ...targets.toSorted((a, b) => a.number - b.number).map(rowOf),
  ])
}

function rowOf(target: Target): string[] {
  const { number, what, measured, bound, asked, unit } = target
  return [
    `${String(number).padStart(2)}  ${what}`,
    `${figure(measured)} ${unit}`,
    `${bound === 'at least' ? '≥' : '≤'} ${asked.toLocaleString('en')} ${unit}`,
    isReached(target) ? 'reached' : 'MISSED',
  ]
}

function figure(value: number): string {
  return value >= 100 ? Math.round(value).toLocaleString('en') : value.toFixed(value < 10 ? 2 : 1)
}

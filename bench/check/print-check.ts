import { printTable } from '../print-table.ts'
import type { CheckLine, CheckReport } from './bench-check.ts'

/** Prints a table for each answer. */
export function printCheck({ rounds, cells }: CheckReport): void {
  process.stdout.write(
    `\nA pre-check of one action and one limit in memory, medians of ${rounds} rounds\n`,
  )
  for (const { name, lines } of cells) {
    process.stdout.write('\n')
    printTable([[name, 'answers/s', 'ns', 'check is', 'target'], ...lines.map(rowOf)])
  }
  process.stdout.write(`\n${aboutStigg}\n`)
}

function rowOf({ contender, nanoseconds, ratio, target }: CheckLine, index: number): string[] {
  return [
    contender,
    Math.round(1e9 / nanoseconds).toLocaleString('en'),
    nanoseconds.toFixed(0),
    index === 0 ? '' : times(ratio),
    target === undefined ? '' : `≥ ${times(target)}`,
  ]
}

function times(ratio: number): string {
  return `${ratio < 10 ? ratio.toFixed(2) : Math.round(ratio)} ×`
}

const aboutStigg =
  'Not measured: Stigg. The licence of its SDK allows it to run for holders of a Stigg account only.'

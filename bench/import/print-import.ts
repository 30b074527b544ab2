import { printTable } from '../print-table.ts'
import type { ImportLine, ImportReport } from './bench-import.ts'

/** Prints one table. */
export function printImport({ rounds, lines }: ImportReport): void {
  process.stdout.write(`\nA first import in a fresh process, medians of ${rounds} rounds\n\n`)
  printTable([['', 'ms', 'CPU ms', 'over empty', 'target'], ...lines.map(rowOf)])
}

function rowOf({ name, wallMs, cpuMs, overEmptyMs, targetMs }: ImportLine, index: number) {
  return [
    name,
    wallMs.toFixed(1),
    cpuMs.toFixed(1),
    index === 0 ? '' : `${overEmptyMs.toFixed(1)} ms`,
    targetMs === undefined ? '' : `≤ ${targetMs} ms`,
  ]
}

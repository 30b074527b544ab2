import { printTable } from '../print-table.ts'
import type { MemoryReport } from './bench-memory.ts'

/** Prints what is kept. */
export function printMemory(report: MemoryReport): void {
  const { commands, bytesPerWaitingCommand, accounts, keptMb } = report
  process.stdout.write('\nMemory of one process\n\n')
  printTable([
    ['', 'kept'],
    [`each of ${commands.toLocaleString('en')} waiting commands`, bytes(bytesPerWaitingCommand)],
    ['after a tenth of the accounts', `${keptMb[0].toFixed(1)} MB`],
    [`after all ${accounts.toLocaleString('en')} accounts`, `${keptMb[1].toFixed(1)} MB`],
  ])
}

function bytes(count: number): string {
  return `${Math.round(count).toLocaleString('en')} bytes`
}

import { printTable } from '../print-table.ts'
import type { MemoryReport } from './bench-memory.ts'
import { callers } from './measure-server.ts'

/** Prints what is kept. */
export function printMemory(report: MemoryReport): void {
  const { commands, bytesPerWaitingCommand, accounts, keptMb, server } = report
  process.stdout.write('\nMemory of one process\n\n')
  printTable([
    ['', 'kept'],
    [`each of ${commands.toLocaleString('en')} waiting commands`, bytes(bytesPerWaitingCommand)],
    ['after a tenth of the accounts', `${keptMb[0].toFixed(1)} MB`],
    [`after all ${accounts.toLocaleString('en')} accounts`, `${keptMb[1].toFixed(1)} MB`],
  ])
  if (server === null) return
  process.stdout.write(`\nMemory of a server, ${callers} callers over HTTP\n\n`)
  printTable([
    ['', 'idle', 'at most', 'answers/s', 'CPU µs'],
    ...server.lines.map(({ name, idleMb, peakMb, perSecond, cpuMicroseconds }) => [
      name,
      `${Math.round(idleMb)} MB`,
      `${Math.round(peakMb)} MB`,
      Math.round(perSecond).toLocaleString('en'),
      Math.round(cpuMicroseconds).toString(),
    ]),
  ])
}

function bytes(count: number): string {
  return `${Math.round(count).toLocaleString('en')} bytes`
}

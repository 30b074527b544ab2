import type { Report } from './run-rounds.ts'

const headings = ['', 'charges/s', 'first is', 'p50 ms', 'p99 ms', 'client µs', 'database µs']

/** Prints a report as one table a cell. */
export function printReport({ title, rounds, cells }: Report): void {
  process.stdout.write(`\n${title}, medians of ${rounds} rounds; CPU µs are for one charge\n`)
  for (const { name, lines } of cells) {
    process.stdout.write(`\n${row([name, ...headings.slice(1)])}\n`)
    for (const line of lines) {
      process.stdout.write(
        `${row([
          line.contender,
          Math.round(line.perSecond).toLocaleString('en'),
          `${line.ratio.toFixed(2)} ×`,
          line.p50Ms.toFixed(2),
          line.p99Ms.toFixed(2),
          line.clientCpuMicroseconds.toFixed(0),
          line.databaseCpuMicroseconds?.toFixed(0) ?? '–',
        ])}\n`,
      )
    }
  }
}

function row([name = '', ...cells]: readonly string[]): string {
  return name.padEnd(24) + cells.map((cell) => cell.padStart(13)).join('')
}

import { median } from './median.ts'
import type { BenchOptions } from './options.ts'

export interface Cell {
  readonly name: string
  /** How many callers wait for an answer at any time. */
  readonly waiting: number
  readonly account: () => string
  readonly key: () => string
}

export interface Measured {
  readonly name: string
  /** Whether it is measured in a cell; absent: in all of them. */
  readonly isIn?: (cell: Cell) => boolean
  run(account: string, key: string): Promise<unknown>
}

/** One contender in one cell: medians over the rounds. */
export interface Line {
  readonly contender: string
  readonly perSecond: number
  /** Times the first contender is faster, within each round. */
  readonly ratio: number
  readonly p50Ms: number
  readonly p99Ms: number
  readonly clientCpuMicroseconds: number
  readonly databaseCpuMicroseconds: number | null
}

export interface Report {
  readonly title: string
  readonly rounds: number
  readonly cells: readonly { readonly name: string; readonly lines: readonly Line[] }[]
}

interface Sample {
  readonly perSecond: number
  readonly p50Ms: number
  readonly p99Ms: number
  readonly clientCpuMicroseconds: number
  readonly databaseCpuMicroseconds: number | null
}

interface Rounds {
  readonly title: string
  readonly cells: readonly Cell[]
  /** The first one is compared with the others. */
  readonly contenders: readonly Measured[]
  readonly databaseCpu: () => number | null
  readonly options: BenchOptions
}

/**
 * Every round runs every contender back to back, odd rounds backwards; a ratio is taken within its
 * round, where the machine was the same, and the median is told.
 */
export async function runRounds(rounds: Rounds): Promise<Report> {
  const { title, cells, options } = rounds
  const contendersIn = (cell: Cell) =>
    rounds.contenders.filter(({ isIn }) => isIn === undefined || isIn(cell))
  const told: Report['cells'][number][] = []
  // The first seconds of a process show its compiler, not its code.
  for (const cell of cells) {
    for (const contender of contendersIn(cell))
      await measure(contender, cell, 0.4, rounds.databaseCpu)
  }
  for (const cell of cells) {
    const contenders = contendersIn(cell)
    const samples = new Map<string, Sample[]>(contenders.map(({ name }) => [name, []]))
    for (let round = 0; round < options.rounds; round += 1) {
      const order = round % 2 === 0 ? contenders : contenders.toReversed()
      for (const contender of order) {
        const sample = await measure(contender, cell, options.seconds, rounds.databaseCpu)
        samples.get(contender.name)?.push(sample)
      }
    }
    const first = samples.get(contenders[0]?.name ?? '') ?? []
    told.push({ name: cell.name, lines: contenders.map(({ name }) => lineOf(name)) })

    function lineOf(name: string): Line {
      const own = samples.get(name) ?? []
      const medianOf = (of: (sample: Sample) => number) => median(own.map(of))
      const database = own.map((sample) => sample.databaseCpuMicroseconds ?? Number.NaN)
      return {
        contender: name,
        perSecond: medianOf((sample) => sample.perSecond),
        ratio: median(
          own.map((sample, round) => (first[round]?.perSecond ?? 0) / sample.perSecond),
        ),
        p50Ms: medianOf((sample) => sample.p50Ms),
        p99Ms: medianOf((sample) => sample.p99Ms),
        clientCpuMicroseconds: medianOf((sample) => sample.clientCpuMicroseconds),
        databaseCpuMicroseconds: database.some(Number.isNaN) ? null : median(database),
      }
    }
  }
  return { title, rounds: options.rounds, cells: told }
}

/** How many times the first contender is as fast as the other; not a number where it was not there. */
export function ratioIn({ cells }: Report, cell: string, contender: string): number {
  const lines = cells.find(({ name }) => name === cell)?.lines ?? []
  return lines.find((line) => line.contender === contender)?.ratio ?? Number.NaN
}

async function measure(
  { run }: Measured,
  { waiting, account, key }: Cell,
  seconds: number,
  databaseCpu: () => number | null,
): Promise<Sample> {
  const took: number[] = []
  const databaseBefore = databaseCpu()
  const cpuBefore = process.cpuUsage()
  const start = performance.now()
  const end = start + seconds * 1000
  async function caller() {
    for (let from = performance.now(); from < end; ) {
      await run(account(), key())
      const now = performance.now()
      took.push(now - from)
      from = now
    }
  }
  await Promise.all(Array.from({ length: waiting }, caller))
  const elapsedSeconds = (performance.now() - start) / 1000
  const cpu = process.cpuUsage(cpuBefore)
  const databaseAfter = databaseCpu()
  took.sort((a, b) => a - b)
  return {
    perSecond: took.length / elapsedSeconds,
    p50Ms: took[Math.floor(took.length * 0.5)] ?? 0,
    p99Ms: took[Math.floor(took.length * 0.99)] ?? 0,
    clientCpuMicroseconds: (cpu.user + cpu.system) / took.length,
    databaseCpuMicroseconds:
      databaseBefore === null || databaseAfter === null
        ? null
        : (databaseAfter - databaseBefore) / took.length,
  }
}

import { fillDatabase } from '../commit/fill-database.ts'
import { median } from '../median.ts'
import type { BenchOptions } from '../options.ts'
import { type Child, spawnChild } from '../spawn-child.ts'
import { startPostgres } from '../start-postgres.ts'
import type { WithTargets } from '../target.ts'
import type { Order } from './charge.ts'

export interface ProcessesReport extends WithTargets {
  readonly rounds: number
  readonly lines: readonly {
    readonly name: string
    readonly perSecond: number
    /** Times as fast as one process, within each round. */
    readonly ratio: number
  }[]
  /** Charges in each second of a long run of one process. */
  readonly soak: readonly number[]
}

const waiting = 256
const counts = [1, 2, 4]
const soakSeconds = 20

/** 1, 2 and 4 processes on one PostgreSQL with the same callers among them, then one for long. */
export async function benchProcesses(options: BenchOptions): Promise<ProcessesReport> {
  const postgres = await startPostgres()
  const url = await postgres.makeDatabase('filled')
  await fillDatabase(url)
  const module = new URL('charge.ts', import.meta.url)
  const children = await Promise.all(
    Array.from({ length: Math.max(...counts) }, () => spawnChild(module, [url])),
  )
  try {
    const lines: ProcessesReport['lines'][number][] = []
    for (const cell of ['hot', 'spread'] as const) {
      const took = counts.map(() => [] as number[])
      for (let round = -1; round < options.rounds; round += 1) {
        for (const [at, count] of counts.entries()) {
          const order = { cell, waiting: waiting / count, seconds: options.seconds }
          const perSecond = (await chargeWith(children.slice(0, count), order)) / options.seconds
          if (round >= 0) took[at]?.push(perSecond)
        }
      }
      const one = took[0] ?? []
      for (const [at, count] of counts.entries()) {
        const own = took[at] ?? []
        lines.push({
          name: `${cell}, ${count === 1 ? 'one process' : `${count} processes`}`,
          perSecond: median(own),
          ratio: median(own.map((perSecond, round) => perSecond / (one[round] ?? Number.NaN))),
        })
      }
    }
    const soak: number[] = []
    for (let second = 0; second < soakSeconds; second += 1) {
      const order = { cell: 'spread', waiting, seconds: 1 } as const
      soak.push(await chargeWith(children.slice(0, 1), order))
    }
    return { rounds: options.rounds, lines, soak, targets: [] }
  } finally {
    await Promise.all(children.map((child) => child.stop()))
    await postgres.stop()
  }
}

async function chargeWith(children: readonly Child[], order: Order): Promise<number> {
  const charges = await Promise.all(children.map((child) => child.ask<number>(order)))
  return charges.reduce((sum, count) => sum + count, 0)
}

import { randomUUID } from 'node:crypto'
import { hotAccount, poorAccount, poorCredits, spreadAccounts } from '../commit/contender.ts'
import { fillDatabase } from '../commit/fill-database.ts'
import { groupCommit } from '../commit/group-commit.ts'
import { median } from '../median.ts'
import type { BenchOptions } from '../options.ts'
import { type Report, ratioIn, runRounds } from '../run-rounds.ts'
import { startPostgres } from '../start-postgres.ts'
import { atLeast, atMost, type WithTargets } from '../target.ts'

export interface FairnessReport extends WithTargets {
  readonly rounds: number
  /** Of a caller that charges a quiet account, one charge after the other. */
  readonly quietAloneP99Ms: number
  readonly quietBesideHotP99Ms: number
  readonly storms: Report
}

const crowd = 256
const quietAccount = spreadAccounts[0] as string
const cell = `storms × ${crowd}`

/** What others do to a quiet account, and what denials and replays do to everybody. */
export async function benchFairness(options: BenchOptions): Promise<FairnessReport> {
  const postgres = await startPostgres()
  const url = await postgres.makeDatabase('filled')
  await fillDatabase(url)
  const { charge, close } = await groupCommit(url)
  try {
    for (let paid = 0; paid < poorCredits; paid += 10) await charge(poorAccount, `paid-${paid}`)
    const quiet = await timeQuiet(charge, options)
    const storms = await runRounds({
      title: 'Storms',
      cells: [{ name: cell, waiting: crowd, account: () => hotAccount, key: randomUUID }],
      contenders: [
        { name: 'charges', run: charge },
        { name: 'denials', run: (_, key) => charge(poorAccount, key) },
        { name: 'replays', run: (account) => charge(account, `replay-${randomBelow(1_000)}`) },
      ],
      databaseCpu: postgres.cpuMicroseconds,
      options,
    })
    const [alone, beside] = [median(quiet.alone), median(quiet.beside)]
    const ratio = median(quiet.beside.map((ms, round) => ms / (quiet.alone[round] ?? Number.NaN)))
    return {
      rounds: options.rounds,
      quietAloneP99Ms: alone,
      quietBesideHotP99Ms: beside,
      storms,
      targets: [
        atMost(4, 'p99 of a quiet account beside a hot one, over alone', ratio, 3),
        atLeast(4, 'a storm of denials, over charges', 1 / ratioIn(storms, cell, 'denials'), 0.7),
        atLeast(4, 'a storm of replays, over charges', 1 / ratioIn(storms, cell, 'replays'), 0.7),
      ],
    }
  } finally {
    await close()
    await postgres.stop()
  }
}

type Charge = (account: string, key: string) => Promise<unknown>

async function timeQuiet(charge: Charge, { rounds, seconds }: BenchOptions) {
  const alone: number[] = []
  const beside: number[] = []
  for (let round = -1; round < rounds; round += 1) {
    const aloneMs = await quietP99(charge, seconds)
    let isHot = true
    const hot = Array.from({ length: crowd }, async () => {
      while (isHot) await charge(hotAccount, randomUUID())
    })
    const besideMs = await quietP99(charge, seconds)
    isHot = false
    await Promise.all(hot)
    if (round < 0) continue
    alone.push(aloneMs)
    beside.push(besideMs)
  }
  return { alone, beside }
}

async function quietP99(charge: Charge, seconds: number): Promise<number> {
  const took: number[] = []
  const end = performance.now() + seconds * 1000
  for (let from = performance.now(); from < end; from = performance.now()) {
    await charge(quietAccount, randomUUID())
    took.push(performance.now() - from)
  }
  return took.sort((a, b) => a - b)[Math.floor(took.length * 0.99)] ?? Number.NaN
}

function randomBelow(count: number): number {
  return Math.floor(Math.random() * count)
}

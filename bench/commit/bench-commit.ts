import { randomUUID } from 'node:crypto'
import type { BenchOptions } from '../options.ts'
import { type Cell, type Report, runRounds } from '../run-rounds.ts'
import { startPostgres } from '../start-postgres.ts'
import type { WithTargets } from '../target.ts'
import { bulkInsert } from './bulk-insert.ts'
import { commitTargets } from './commit-targets.ts'
import {
  type Contender,
  hotAccount,
  poorAccount,
  randomSpreadAccount,
  type Yardstick,
} from './contender.ts'
import { fillDatabase } from './fill-database.ts'
import { groupCommit } from './group-commit.ts'
import { oneStatement } from './one-statement.ts'
import { rateLimiter } from './rate-limiter.ts'
import { redis } from './redis.ts'
import { requireCorrect } from './require-correct.ts'
import { transaction } from './transaction.ts'

const replayed = () => `replay-${Math.floor(Math.random() * 1_000)}`

const cells: readonly Cell[] = [1, 16, 256].flatMap((waiting) => [
  { name: `hot × ${waiting}`, waiting, account: () => hotAccount, key: randomUUID },
  { name: `spread × ${waiting}`, waiting, account: randomSpreadAccount, key: randomUUID },
  // It is poor since the gate: what it asks for is denied, and here alone the denial is kept, too.
  { name: `denied × ${waiting}`, waiting, account: () => poorAccount, key: randomUUID },
  { name: `replay × ${waiting}`, waiting, account: () => hotAccount, key: replayed },
])

/** Yardsticks are measured where much is waiting and the charge is made. */
const measuresCharges = ({ name }: Cell) => name === 'hot × 256' || name === 'spread × 256'

/** Charges with key, ledger row and remembered answer on PostgreSQL, done in three ways. */
export async function benchCommit(options: BenchOptions): Promise<Report & WithTargets> {
  const postgres = await startPostgres()
  const contenders: Contender[] = []
  const yardsticks: Yardstick[] = []
  const asked = cells.filter(({ name }) => name.includes(options.only))
  try {
    const template = await postgres.makeDatabase('filled')
    await fillDatabase(template)
    for (const open of [groupCommit, oneStatement, transaction]) {
      const contender = await open(await postgres.makeDatabase(open.name.toLowerCase(), 'filled'))
      contenders.push(contender)
      await requireCorrect(contender)
    }
    if (asked.some(measuresCharges)) {
      for (const open of [bulkInsert, rateLimiter, redis]) {
        const yardstick = await open(await postgres.makeDatabase(open.name.toLowerCase(), 'filled'))
        if (yardstick) yardsticks.push(yardstick)
      }
    }
    const report = await runRounds({
      title: 'A charge on PostgreSQL',
      cells: asked,
      contenders: [
        ...contenders.map(({ name, charge }) => ({ name, run: charge })),
        ...yardsticks.map(({ name, run }) => ({ name, run, isIn: measuresCharges })),
      ],
      databaseCpu: postgres.cpuMicroseconds,
      options,
    })
    return { ...report, targets: commitTargets(report) }
  } finally {
    await Promise.all([...contenders, ...yardsticks].map((opened) => opened.close()))
    await postgres.stop()
  }
}

import { randomUUID } from 'node:crypto'
import type { BenchOptions } from '../options.ts'
import { type Cell, type Report, runRounds } from '../run-rounds.ts'
import { startPostgres } from '../start-postgres.ts'
import { type Contender, hotAccount, poorAccount, spreadAccounts } from './contender.ts'
import { fillDatabase } from './fill-database.ts'
import { groupCommit } from './group-commit.ts'
import { oneStatement } from './one-statement.ts'
import { requireCorrect } from './require-correct.ts'
import { transaction } from './transaction.ts'

const spread = () => spreadAccounts[Math.floor(Math.random() * spreadAccounts.length)] as string

const replayed = () => `replay-${Math.floor(Math.random() * 1_000)}`

const cells: readonly Cell[] = [1, 16, 256].flatMap((waiting) => [
  { name: `hot × ${waiting}`, waiting, account: () => hotAccount, key: randomUUID },
  { name: `spread × ${waiting}`, waiting, account: spread, key: randomUUID },
  // It is poor since the gate: what it asks for is denied, and here alone the denial is kept, too.
  { name: `denied × ${waiting}`, waiting, account: () => poorAccount, key: randomUUID },
  { name: `replay × ${waiting}`, waiting, account: () => hotAccount, key: replayed },
])

/** Charges with key, ledger row and remembered answer on PostgreSQL, done in three ways. */
export async function benchCommit(options: BenchOptions): Promise<Report> {
  const postgres = await startPostgres()
  const contenders: Contender[] = []
  try {
    const template = await postgres.makeDatabase('filled')
    await fillDatabase(template)
    for (const open of [groupCommit, oneStatement, transaction]) {
      const contender = await open(await postgres.makeDatabase(open.name.toLowerCase(), 'filled'))
      contenders.push(contender)
      await requireCorrect(contender)
    }
    return await runRounds({
      title: 'A charge on PostgreSQL',
      cells: cells.filter(({ name }) => name.includes(options.only)),
      contenders: contenders.map(({ name, charge }) => ({ name, run: charge })),
      databaseCpu: postgres.cpuMicroseconds,
      options,
    })
  } finally {
    await Promise.all(contenders.map((contender) => contender.close()))
    await postgres.stop()
  }
}

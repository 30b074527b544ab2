import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { randomSpreadAccount } from '../commit/contender.ts'
import { fillDatabase } from '../commit/fill-database.ts'
import { groupCommit } from '../commit/group-commit.ts'
import type { BenchOptions } from '../options.ts'
import { ratioIn, runRounds } from '../run-rounds.ts'
import type { BenchPostgres } from '../start-postgres.ts'

const waiting = [16, 256] as const

/** How many percent fewer charges are made with the index that insights read, at each load. */
export async function indexCost(
  postgres: BenchPostgres,
  options: BenchOptions,
): Promise<readonly number[]> {
  await fillDatabase(await postgres.makeDatabase('filled'))
  const bare = await postgres.makeDatabase('bare', 'filled')
  const client = new pg.Client({ connectionString: bare })
  await client.connect()
  await client.query('drop index credits.ledger_insights')
  await client.end()
  const indexed = await groupCommit(await postgres.makeDatabase('indexed', 'filled'))
  const plain = await groupCommit(bare)
  try {
    const report = await runRounds({
      title: 'The cost of an index',
      cells: waiting.map((callers) => ({
        name: String(callers),
        waiting: callers,
        account: randomSpreadAccount,
        key: randomUUID,
      })),
      contenders: [
        { name: 'with it', run: indexed.charge },
        { name: 'without it', run: plain.charge },
      ],
      databaseCpu: () => null,
      options,
    })
    return waiting.map((callers) => 100 * (1 - ratioIn(report, String(callers), 'without it')))
  } finally {
    await Promise.all([indexed.close(), plain.close()])
  }
}

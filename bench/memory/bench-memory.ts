import pg from 'pg'
import { fillDatabase } from '../commit/fill-database.ts'
import type { BenchOptions } from '../options.ts'
import { spawnChild } from '../spawn-child.ts'
import { startPostgres } from '../start-postgres.ts'
import { atMost, type Target, type WithTargets } from '../target.ts'
import { bounded, callers, measureServer, type ServerMemory } from './measure-server.ts'

export interface MemoryReport extends WithTargets {
  readonly commands: number
  readonly bytesPerWaitingCommand: number
  readonly accounts: number
  /** What a tenth of the accounts left in memory, and all of them. */
  readonly keptMb: readonly [afterTenth: number, afterAll: number]
  /** Null where the system does not tell of other processes. */
  readonly server: ServerMemory | null
}

const commands = 10_000
const mb = 1024 * 1024

/** What one process keeps of commands that wait and of accounts it touched; what a server takes. */
export async function benchMemory(options: BenchOptions): Promise<MemoryReport> {
  const { accounts } = options
  const postgres = await startPostgres()
  const url = await postgres.makeDatabase('filled')
  await fillDatabase(url)
  const server = await measureServer(url, options)
  await copyAccount(url, accounts)
  const process = new URL('measure.ts', import.meta.url)
  const child = await spawnChild(process, [url], ['--expose-gc'])
  try {
    const tenth = Math.ceil(accounts / 10)
    const afterTenth = await child.ask<number>({ from: 0, to: tenth })
    const bytesPerWaitingCommand = await child.ask<number>({ waiting: commands })
    const afterAll = await child.ask<number>({ from: tenth, to: accounts })
    const grownMb = Math.max(0, afterAll - afterTenth) / mb
    const touched = accounts.toLocaleString('en')
    return {
      commands,
      bytesPerWaitingCommand,
      accounts,
      keptMb: [afterTenth / mb, afterAll / mb],
      server,
      targets: [
        atMost(13, 'memory of a waiting command', bytesPerWaitingCommand / 1024, 4, 'kB'),
        atMost(13, `memory grown while ${touched} accounts are touched`, grownMb, 4, 'MB'),
        ...(server === null ? [] : serverTargets(server)),
      ],
    }
  } finally {
    await child.stop()
    await postgres.stop()
  }
}

function serverTargets({ lines, cpuRatio }: ServerMemory): readonly Target[] {
  const peakMb = lines.find(({ name }) => name === bounded)?.peakMb ?? Number.NaN
  return [
    atMost(13, `memory of a server while ${callers} wait, over HTTP`, peakMb, 200, 'MB'),
    atMost(13, 'its CPU for an answer, of one whose heap may grow', cpuRatio, 1.15),
  ]
}

/** As many accounts, each a copy of one that the SDK has made. */
async function copyAccount(url: string, accounts: number) {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  const { rows } = await client.query(
    `select string_agg(quote_ident(column_name), ', ' order by ordinal_position) as names
     from information_schema.columns
     where table_schema = 'credits' and table_name = 'accounts' and column_name <> 'account_id'`,
  )
  const names: string = rows[0].names
  await client.query(
    `insert into credits.accounts (account_id, ${names})
     select 'touched-' || copy, ${names}
     from credits.accounts, generate_series(0, $1::int8 - 1) as copy
     where account_id = 'spread-0'`,
    [accounts],
  )
  await client.query('vacuum analyze credits.accounts')
  await client.end()
}

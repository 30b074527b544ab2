import { createCredits, openPostgres } from '@igny8/credits-server'
import pg from 'pg'
import { median } from '../median.ts'
import type { BenchOptions } from '../options.ts'
import type { TimedReport } from '../print-timed.ts'
import { type BenchPostgres, startPostgres } from '../start-postgres.ts'
import { atLeast, atMost, type WithTargets } from '../target.ts'
import { ratioTo, type Timed, timeRounds } from '../time-rounds.ts'
import { fillLedger, measuredAccount, rowsOfAccount } from './fill-ledger.ts'
import { indexCost } from './index-cost.ts'

const smallLedgerRows = 1e5

/** All breakdowns of 90 days of one account, beside what a host would write by hand. */
export async function benchInsights(options: BenchOptions): Promise<TimedReport & WithTargets> {
  const postgres = await startPostgres()
  const ends: (() => Promise<void>)[] = []
  try {
    const large = await postgres.makeDatabase('large')
    const small = await postgres.makeDatabase('small')
    await fillLedger(large, options.ledgerRows)
    await fillLedger(small, smallLedgerRows)
    const ours = await openInsights(large, ends)
    const oursSmall = await openInsights(small, ends)
    const byHand = await openByHand(large, ends)
    const smallName = `in a ledger of ${smallLedgerRows.toLocaleString('en')}`
    const warm = await timeRounds(
      [
        { name: 'insights', run: ours },
        { name: 'five GROUP BYs', run: byHand.groupBys },
        { name: 'raw scan', run: byHand.scan },
        { name: smallName, run: oursSmall },
      ],
      options.rounds * 3,
    )
    const cold = await timeRounds(
      [
        { name: 'insights', run: ours },
        { name: 'five GROUP BYs', run: byHand.groupBys },
      ].map((contender) => afterForgetting(contender, postgres, large)),
      options.rounds,
    )
    const costs = await indexCost(postgres, options)
    const rows = options.ledgerRows.toLocaleString('en')
    return {
      title: `Insights of an account with ${rowsOfAccount.toLocaleString('en')} rows in ${rows}`,
      cells: [
        { name: 'warm', lines: warm },
        { name: 'cold', lines: cold },
      ],
      targets: [
        atLeast(8, 'insights warm, over five GROUP BYs', 1 / ratioTo(warm, 'five GROUP BYs'), 6),
        atLeast(8, 'insights cold, over five GROUP BYs', 1 / ratioTo(cold, 'five GROUP BYs'), 40),
        atMost(8, 'insights, time of a raw scan', ratioTo(warm, 'raw scan'), 2.5),
        atMost(8, 'insights, time in a small ledger', ratioTo(warm, smallName), 1.3),
        atMost(8, 'writes lost to the index of insights', median(costs), 15, '%'),
      ],
    }
  } finally {
    await Promise.all(ends.map((end) => end()))
    await postgres.stop()
  }
}

async function openInsights(url: string, ends: (() => Promise<void>)[]) {
  const credits = createCredits({ database: openPostgres({ url }) })
  await credits.ready()
  ends.push(() => credits.close())
  return () => credits.insights({ account: measuredAccount, days: 90 })
}

const groupings = [
  'site_id',
  'automation_id',
  'action',
  'images_basic, images_quality, images_premium',
  "date_trunc('day', at), action",
]

async function openByHand(url: string, ends: (() => Promise<void>)[]) {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  ends.push(() => client.end())
  const since = new Date(Date.now() - 90 * 86_400_000)
  const charges = `from credits.ledger where kind = 'charge' and at >= $2 and account_id = $1`
  const ask = (text: string) => client.query({ text, values: [measuredAccount, since] })
  return {
    async groupBys() {
      for (const columns of groupings) {
        await ask(`select ${columns}, sum(credits), sum(count), count(*)
          ${charges} collate "POSIX" group by ${columns}`)
      }
    },
    // The same columns of the same rows, added up without any group.
    scan: () =>
      ask(`select sum(credits), sum(count), max(at), count(action), count(site_id),
        count(automation_id), sum(images_basic + images_quality + images_premium) ${charges}`),
  }
}

function afterForgetting(contender: Timed, postgres: BenchPostgres, url: string): Timed {
  return { ...contender, prepare: () => postgres.forgetCaches(url) }
}

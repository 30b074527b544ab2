import { randomUUID } from 'node:crypto'
import { Agent } from 'node:http'
import { hotAccount, randomSpreadAccount } from '../commit/contender.ts'
import { fillDatabase } from '../commit/fill-database.ts'
import type { BenchOptions } from '../options.ts'
import { type Report, ratioIn, runRounds } from '../run-rounds.ts'
import { spawnChild } from '../spawn-child.ts'
import { startPostgres } from '../start-postgres.ts'
import { atLeast, type WithTargets } from '../target.ts'
import { chargeBody, post, serviceToken } from './post.ts'

const callers = 64
const cell = `over HTTP × ${callers}`

/** Charges over keep-alive connections, beside a POST to the same process that finds nothing to do. */
export async function benchHttp(options: BenchOptions): Promise<Report & WithTargets> {
  const postgres = await startPostgres()
  const url = await postgres.makeDatabase('filled')
  await fillDatabase(url)
  const server = await spawnChild(new URL('serve.ts', import.meta.url), [url, serviceToken])
  const agent = new Agent({ keepAlive: true, maxSockets: callers })
  try {
    const { real, idle } = server.greeting as { real: string; idle: string }
    const charge = (account: string, key: string) =>
      post(agent, `${real}/v1/accounts/${account}/charges`, key, chargeBody)
    const report = await runRounds({
      title: 'A charge over HTTP',
      cells: [{ name: cell, waiting: callers, account: randomSpreadAccount, key: randomUUID }],
      contenders: [
        { name: 'charges, one account', run: (_, key) => charge(hotAccount, key) },
        { name: 'charges, 10,000 accounts', run: charge },
        {
          name: 'empty POST',
          run: (account, key) =>
            post(agent, `${idle}/v1/accounts/${account}/reservations/res_1/release`, key, ''),
        },
      ],
      databaseCpu: postgres.cpuMicroseconds,
      options,
    })
    const ratio = (contender: string) => ratioIn(report, cell, contender)
    return {
      ...report,
      targets: [
        atLeast(5, 'HTTP, over an empty authenticated POST', ratio('empty POST'), 0.5),
        atLeast(5, 'HTTP, hot over spread', ratio('charges, 10,000 accounts'), 0.9),
      ],
    }
  } finally {
    agent.destroy()
    await server.stop()
    await postgres.stop()
  }
}

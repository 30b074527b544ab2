import { setTimeout as sleep } from 'node:timers/promises'
import { CreditsError } from '@igny8/credits-core'
import { audit } from '@igny8/credits-core/testing'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type RunningPostgres, runPostgres } from '../../../tests/setup/run-postgres.ts'
import { createCredits, type DatabaseCredits } from './create-credits.ts'
import { openPostgres } from './database/open-postgres.ts'
import { tenCredits } from './testing/open-credits.ts'
import { openProxy } from './testing/proxy.ts'
import { query } from './testing/query.ts'
import { readBooks } from './testing/read-books.ts'

const connections = 24
let postgres: RunningPostgres
beforeAll(async () => {
  postgres = await runPostgres([
    `max_connections=${connections}`,
    'superuser_reserved_connections=1',
  ])
}, 60_000)
afterAll(() => postgres.stop())

interface Scene {
  readonly proxy: Awaited<ReturnType<typeof openProxy>>
  /** Asks PostgreSQL past the proxy. */
  direct(text: string): Promise<unknown>
}

/** What goes wrong, each time for a while; it ends with everything as it was. */
const faults: Readonly<Record<string, (scene: Scene) => Promise<void>>> = {
  async 'killed database backends'({ direct }) {
    for (let kill = 0; kill < 25; kill += 1) {
      await direct(
        `select pg_terminate_backend(pid) from pg_stat_activity
         where application_name = 'credits' order by random() limit 1`,
      )
      await sleep(60)
    }
  },
  async 'a database that stops at once, three times'() {
    for (let stop = 0; stop < 3; stop += 1) {
      await sleep(300)
      await postgres.crash()
    }
  },
  async 'cuts of every connection'({ proxy }) {
    for (let cut = 0; cut < 10; cut += 1) {
      await sleep(100)
      proxy.cutAll()
      await sleep(50)
      proxy.restore()
    }
  },
  async 'a black hole'({ proxy }) {
    proxy.swallow()
    await sleep(1_000)
    proxy.cutAll()
    proxy.restore()
  },
  async delays({ proxy }) {
    proxy.slow(40, Number.POSITIVE_INFINITY)
    await sleep(1_500)
    proxy.restore()
  },
  async 'a connection that drips'({ proxy }) {
    proxy.slow(1, 97)
    await sleep(1_500)
    proxy.restore()
  },
  async 'a database without a free connection'({ direct }) {
    const greedy = Array.from(
      { length: connections },
      () => new pg.Client({ connectionString: postgres.urlOf('postgres') }),
    )
    for (const client of greedy) client.on('error', () => {})
    await direct(
      `select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'credits'`,
    )
    await Promise.allSettled(greedy.map((client) => client.connect()))
    await sleep(1_000)
    await Promise.allSettled(greedy.map((client) => client.end()))
  },
}

const callers = 32
const drainMs = 5_000

test.each(Object.entries(faults))(
  '%s under load: nothing is lost, done twice or allowed without an entry, and all of it drains',
  async (name, makeTrouble) => {
    const account = name.replaceAll(/[^a-z]+/g, '-')
    const proxy = await openProxy(postgres.urlOf('postgres'))
    const direct = openPostgres({ url: postgres.urlOf('postgres'), readConnections: 1 })
    const credits = createCredits({
      database: openPostgres({ url: proxy.url, answerTimeoutMs: 500, connectTimeoutMs: 500 }),
    })
    await retried(() => credits.putAccount({ account, planId: 'scale' }))

    triedAgain = 0
    let isOver = false
    const acknowledged: string[] = []
    const load = Array.from({ length: callers }, async (_, caller) => {
      for (let count = 0; !isOver; count += 1) {
        const key = `${caller}-${count}`
        const charged = await retried(() => credits.charge({ account, key, ...tenCredits }))
        if (charged.allowed) acknowledged.push(key)
        else await sleep(20)
      }
    })
    await sleep(100)
    const admin = new pg.Client({ connectionString: postgres.urlOf('postgres') })
    admin.on('error', () => {})
    await admin.connect()
    await makeTrouble({ proxy, direct: (text) => admin.query(text) })
    isOver = true
    const drainedFrom = performance.now()
    await Promise.all(load)
    expect(performance.now() - drainedFrom).toBeLessThan(drainMs)

    if (!/delays|drips/.test(name)) expect(triedAgain).toBeGreaterThan(0)
    await expectWhole(credits, direct, account, acknowledged)
    await credits.close()
    await direct.close()
    await admin.end().catch(() => {})
    await proxy.close()
  },
  60_000,
)

let triedAgain = 0

/** As a client does: what may be tried again is, with the same key. */
async function retried<T>(call: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await call()
    } catch (error) {
      if (!(error instanceof CreditsError) || error.code !== 'temporarily_unavailable') throw error
      triedAgain += 1
      await sleep(20)
    }
  }
}

async function expectWhole(
  credits: DatabaseCredits,
  direct: Parameters<typeof readBooks>[1],
  account: string,
  acknowledged: readonly string[],
) {
  const rows = await query<{ key: string }>(
    direct,
    `select key from credits.ledger where account_id = $1 and kind = 'charge'`,
    [account],
  )
  const charged = rows.map(({ key }) => key)
  expect(acknowledged.length).toBeGreaterThan(callers)
  expect(charged.toSorted()).toEqual(acknowledged.toSorted())
  expect(audit(await readBooks(credits, direct, account))).toEqual([])
}

import type { Guarded, Receipt } from '@igny8/credits-core'
import { audit } from '@igny8/credits-core/testing'
import { beforeAll, expect, onTestFinished, test, vi } from 'vitest'
import { openPostgres } from '../database/open-postgres.ts'
import { makeDatabase } from '../testing/make-database.ts'
import { openCredits, tenCredits } from '../testing/open-credits.ts'
import { query } from '../testing/query.ts'
import { readBooks } from '../testing/read-books.ts'

let url: string
beforeAll(async () => {
  url = await makeDatabase()
})

function openAdmin() {
  const database = openPostgres({ url })
  onTestFinished(() => database.close())
  return database
}

test('2,000 charges by two servers against credits for 1,000 make exactly 1,000', async () => {
  const servers = [openCredits(url), openCredits(url)]
  const [credits] = servers
  if (!credits) throw new Error('no server')
  const account = 'race'
  await credits.putAccount({ account, planId: 'starter' })
  const results = await Promise.all(
    Array.from({ length: 2_000 }, (_, index) =>
      (servers[index % 2] ?? credits).charge({ account, key: `key-${index}`, ...tenCredits }),
    ),
  )
  expect(results.filter(({ allowed }) => allowed)).toHaveLength(1_000)
  const denied = results.filter((result) => !result.allowed)
  expect(denied.every(({ decision }) => decision.code === 'insufficient_credits')).toBe(true)
  expect((await credits.account({ account })).credits).toMatchObject({ available: 0, held: 0 })
  expect(audit(await readBooks(credits, openAdmin(), account))).toEqual([])
})

test('one key sent 20 times at once to two servers is one charge and one answer', async () => {
  const servers = [openCredits(url), openCredits(url)]
  const [credits] = servers
  if (!credits) throw new Error('no server')
  const account = 'duplicates'
  await credits.putAccount({ account, planId: 'starter' })
  for (let round = 0; round < 25; round += 1) {
    const input = { account, key: `round-${round}`, ...tenCredits }
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, index) => (servers[index % 2] ?? credits).charge(input)),
    )
    const values = answers.map((answer) => JSON.stringify(receiptIn(answer)))
    expect(new Set(values).size).toBe(1)
    expect(answers.filter(({ replayed }) => !replayed)).toHaveLength(1)
  }
  expect((await credits.account({ account })).credits.spentThisCycle).toBe(250)
})

function receiptIn(answer: Guarded<Receipt>): Receipt {
  if (!answer.allowed) throw new Error(`denied: ${answer.decision.code}`)
  return answer.value
}

test('a denied key stays denied on every server', async () => {
  const [here, there] = [openCredits(url), openCredits(url)]
  const account = 'denied'
  await here.putAccount({ account, planId: 'free' })
  const tooMuch = { account, key: 'a', actions: [{ action: 'site_structure', quantity: 101 }] }
  const denied = await here.charge(tooMuch)
  expect(denied).toMatchObject({ allowed: false, replayed: false })
  await here.grant({ account, key: 'b', kind: 'bonus', credits: 10_000, reason: 'Test' })
  expect(await there.charge(tooMuch)).toEqual({ ...denied, replayed: true })
  expect(await there.charge({ ...tooMuch, key: 'c' })).toMatchObject({ allowed: true })
})

test('an account that four servers create at once is created once', async () => {
  const servers = Array.from({ length: 4 }, () => openCredits(url))
  await Promise.all(servers.map((server) => server.ready()))
  const accounts = Array.from({ length: 50 }, (_, index) => `new-${index}`)
  await Promise.all(
    servers.flatMap((server, index) =>
      // Each goes through them in another order, which is what makes databases deadlock.
      [...accounts.slice(index * 12), ...accounts.slice(0, index * 12)].map((account) =>
        server.putAccount({ account, planId: 'starter' }),
      ),
    ),
  )
  const admin = openAdmin()
  for (const account of accounts) {
    const entries = await query<{ kind: string; credits: number }>(
      admin,
      'select kind, credits from credits.ledger where account_id = $1 order by seq',
      [account],
    )
    expect(entries).toEqual([
      { kind: 'plan', credits: 0 },
      { kind: 'grant', credits: 10_000 },
    ])
  }
})

test('commands of many accounts from three servers never deadlock', async () => {
  const servers = Array.from({ length: 3 }, () => openCredits(url))
  const [credits] = servers
  if (!credits) throw new Error('no server')
  const accounts = Array.from({ length: 30 }, (_, index) => `many-${index}`)
  await Promise.all(accounts.map((account) => credits.putAccount({ account, planId: 'starter' })))
  const results = await Promise.allSettled(
    Array.from({ length: 1_500 }, (_, index) => {
      const account = accounts[(index * 7) % accounts.length] ?? ''
      return (servers[index % 3] ?? credits).charge({ account, key: `${index}`, ...tenCredits })
    }),
  )
  expect(results.filter(({ status }) => status === 'rejected')).toEqual([])
  const spent = await Promise.all(
    accounts.map(async (account) => (await credits.account({ account })).credits.spentThisCycle),
  )
  expect(spent).toEqual(accounts.map(() => 500))
})

test('reservations race to end, and each ends once', async () => {
  const servers = [openCredits(url), openCredits(url)]
  const [credits, other] = servers
  if (!credits || !other) throw new Error('no server')
  const account = 'endings'
  await credits.putAccount({ account, planId: 'growth' })
  for (let round = 0; round < 20; round += 1) {
    const held = await credits.reserve({ account, key: `hold-${round}`, ...tenCredits })
    if (!held.allowed) throw new Error('denied')
    const reservation = held.value.id
    const results = await Promise.allSettled(
      Array.from({ length: 8 }, (_, index) => {
        const input = { account, reservation, key: `end-${round}-${index}` }
        const server = index % 2 === 0 ? credits : other
        return index % 4 < 2 ? server.settle({ ...input, ...tenCredits }) : server.release(input)
      }),
    )
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    for (const result of results) {
      if (result.status === 'rejected') {
        expect(result.reason.code).toMatch(/^reservation_(settled|released)$/)
      }
    }
  }
  expect((await credits.account({ account })).credits.held).toBe(0)
  expect(audit(await readBooks(credits, openAdmin(), account))).toEqual([])
})

test('three sweepers at once return what is abandoned once', async () => {
  let shift = 0
  const options = { timeShiftMs: () => shift, sweepEveryMs: 20 }
  const servers = Array.from({ length: 3 }, () => openCredits(url, options))
  const [credits] = servers
  if (!credits) throw new Error('no server')
  await Promise.all(servers.map((server) => server.ready()))
  const accounts = Array.from({ length: 200 }, (_, index) => `abandoned-${index}`)
  await Promise.all(
    accounts.map(async (account) => {
      await credits.putAccount({ account, planId: 'starter' })
      await credits.reserve({ account, key: 'hold', ...tenCredits, ttlSeconds: 5 })
      await credits.claim({
        account,
        limit: 'users',
        name: 'guest',
        state: 'pending',
        ttlSeconds: 5,
      })
    }),
  )
  const admin = openAdmin()
  shift = 6_000
  await vi.waitUntil(async () => {
    const open = await query(
      admin,
      `select 1 from credits.accounts
       where account_id like 'abandoned-%' and (open_reservations > 0 or held_users > 0)`,
    )
    return open.length === 0
  })
  const released = await query<{ account_id: string; entries: number }>(
    admin,
    `select account_id, count(*) as entries from credits.ledger
     where account_id like 'abandoned-%' and kind in ('release', 'unclaim') group by account_id`,
  )
  expect(released).toHaveLength(200)
  expect(released.every(({ entries }) => entries === 2)).toBe(true)
  const [first = ''] = accounts
  expect(audit(await readBooks(credits, admin, first))).toEqual([])
})

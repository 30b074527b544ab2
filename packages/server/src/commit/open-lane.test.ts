import { CreditsError } from '@igny8/credits-core'
import { uncheckedCredits } from '@igny8/credits-core/schemas'
import { audit } from '@igny8/credits-core/testing'
import { beforeAll, describe, expect, onTestFinished, test, vi } from 'vitest'
import { createCredits } from '../create-credits.ts'
import type { Session } from '../database/database.ts'
import { openPostgres } from '../database/open-postgres.ts'
import { makeDatabase } from '../testing/make-database.ts'
import { openCredits, tenCredits } from '../testing/open-credits.ts'
import { openProxy } from '../testing/proxy.ts'
import { query } from '../testing/query.ts'
import { readBooks } from '../testing/read-books.ts'

let url: string
beforeAll(async () => {
  url = await makeDatabase()
})

let opened = 0
const newAccount = () => `account-${++opened}`

function openAdmin(): Session {
  const database = openPostgres({ url })
  onTestFinished(() => database.close())
  return database
}

const charges = (session: Session, account: string) =>
  query<{ key: string }>(
    session,
    `select key from credits.ledger where account_id = $1 and kind = 'charge' order by seq`,
    [account],
  )

describe('a command that breaks its batch harms nobody else', () => {
  test('where the database refuses it', async () => {
    const credits = uncheckedCredits(openCredits(url))
    const account = newAccount()
    await credits.putAccount({ account, planId: 'starter' })
    const charge = (key: string, label: string) =>
      credits.charge({ account, key, ...tenCredits, context: { label } })
    const results = await Promise.allSettled([
      charge('a', 'fine'),
      charge('b', 'a NUL \u0000 that no text column takes'),
      charge('c', 'fine'),
      credits.charge({ account: 'nobody', key: 'd', ...tenCredits }),
      charge('e', 'fine'),
    ])
    expect(results.map(({ status }) => status)).toEqual([
      ...['fulfilled', 'rejected', 'fulfilled', 'rejected', 'fulfilled'],
    ])
    expect(results[1]).toMatchObject({ reason: { code: 'internal_error', charged: 'no' } })
    expect(results[3]).toMatchObject({ reason: { code: 'not_found' } })
    const admin = openAdmin()
    expect(await charges(admin, account)).toEqual([{ key: 'a' }, { key: 'c' }, { key: 'e' }])
    expect(audit(await readBooks(credits, admin, account))).toEqual([])
  })

  test('where the decider throws on it', async () => {
    const credits = uncheckedCredits(openCredits(url))
    const account = newAccount()
    await credits.putAccount({ account, planId: 'starter' })
    const broken = { account, key: 'b', actions: null } as unknown as Parameters<
      typeof credits.charge
    >[0]
    const results = await Promise.allSettled([
      credits.charge({ account, key: 'a', ...tenCredits }),
      credits.charge(broken),
      credits.charge({ account, key: 'c', ...tenCredits }),
    ])
    expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
    expect(results[1]).toMatchObject({ reason: { code: 'internal_error' } })
    expect(await charges(openAdmin(), account)).toEqual([{ key: 'a' }, { key: 'c' }])
  })
})

test('more commands than a batch takes are all carried out, in the order they came', async () => {
  const credits = openCredits(url)
  const account = newAccount()
  await credits.putAccount({ account, planId: 'starter' })
  const keys = Array.from({ length: 500 }, (_, index) => `key-${index}`)
  await Promise.all(keys.map((key) => credits.charge({ account, key, ...tenCredits })))
  expect(await charges(openAdmin(), account)).toEqual(keys.map((key) => ({ key })))
})

test('a crowd on many accounts is carried out on two connections, each account in its order', async () => {
  const database = openPostgres({ url })
  let connections = 0
  const credits = createCredits({
    database: {
      ...database,
      connect(patience) {
        if (patience === 'impatient') connections += 1
        return database.connect(patience)
      },
    },
  })
  onTestFinished(() => credits.close())
  const accounts = Array.from({ length: 40 }, newAccount)
  await Promise.all(accounts.map((account) => credits.putAccount({ account, planId: 'scale' })))
  const keys = Array.from({ length: 25 }, (_, index) => `key-${index}`)
  await Promise.all(
    keys.flatMap((key) =>
      accounts.map((account) => credits.charge({ account, key, ...tenCredits })),
    ),
  )
  expect(connections).toBe(2)
  const admin = openAdmin()
  for (const account of accounts) {
    expect(await charges(admin, account)).toEqual(keys.map((key) => ({ key })))
    expect(audit(await readBooks(credits, admin, account))).toEqual([])
  }
})

test('a crowd is carried out where there is no second connection to be had', async () => {
  const database = openPostgres({ url })
  let connections = 0
  const credits = createCredits({
    database: {
      ...database,
      async connect(patience) {
        if (patience === 'impatient' && ++connections > 1) throw new Error('Too many clients.')
        return database.connect(patience)
      },
    },
  })
  onTestFinished(() => credits.close())
  const accounts = Array.from({ length: 300 }, newAccount)
  const made = accounts.map((account) => credits.putAccount({ account, planId: 'free' }))
  expect(await Promise.all(made)).toHaveLength(accounts.length)
})

test('the same key twice in one batch has one effect and one answer', async () => {
  const credits = openCredits(url)
  const account = newAccount()
  await credits.putAccount({ account, planId: 'starter' })
  const [first, second, other] = await Promise.allSettled([
    credits.charge({ account, key: 'same', ...tenCredits }),
    credits.charge({ account, key: 'same', ...tenCredits }),
    credits.charge({ account, key: 'same', actions: [{ action: 'image_prompts' }] }),
  ])
  expect(first).toMatchObject({ value: { allowed: true, replayed: false, value: { charged: 10 } } })
  expect(second).toMatchObject({ value: { allowed: true, replayed: true, value: { charged: 10 } } })
  expect(other).toMatchObject({ reason: { code: 'idempotency_key_reused' } })
  expect(await charges(openAdmin(), account)).toHaveLength(1)
})

test('a backend that is killed before the commit costs a repetition and nothing else', async () => {
  const credits = openCredits(url)
  const account = newAccount()
  await credits.putAccount({ account, planId: 'starter' })
  const admin = openPostgres({ url })
  onTestFinished(() => admin.close())
  const holder = await admin.connect()
  await holder.execute('begin')
  await query(holder, 'select 1 from credits.accounts where account_id = $1 for update', [account])
  const charging = credits.charge({ account, key: 'once', ...tenCredits })
  const waiting = `select pid from pg_stat_activity
    where datname = current_database() and wait_event_type = 'Lock'`
  const pid = await vi.waitUntil(async () => (await query<{ pid: number }>(admin, waiting))[0]?.pid)
  await query(admin, 'select pg_terminate_backend($1::int4)', [pid])
  await holder.execute('rollback')
  await holder.close()
  expect(await charging).toMatchObject({ allowed: true, replayed: false })
  expect(await charges(admin, account)).toEqual([{ key: 'once' }])
})

test('a connection that is cut after the commit was sent leaves the charge pending, until asked again', async () => {
  const proxy = await openProxy(url)
  onTestFinished(() => proxy.close())
  const credits = openCredits(proxy.url)
  const account = newAccount()
  await credits.putAccount({ account, planId: 'starter' })
  for (let cut = 0; cut < 20; cut += 1) {
    const input = { account, key: `cut-${cut}`, ...tenCredits }
    proxy.cutAfter('credits_insert_ledger')
    const error = await credits.charge(input).catch((error: unknown) => error)
    expect(error).toBeInstanceOf(CreditsError)
    expect(error).toMatchObject({
      code: 'temporarily_unavailable',
      charged: 'pending',
      retryable: true,
    })
    expect(await credits.charge(input)).toMatchObject({ allowed: true, value: { charged: 10 } })
  }
  const admin = openAdmin()
  expect(await charges(admin, account)).toHaveLength(20)
  expect(audit(await readBooks(credits, admin, account))).toEqual([])
})

test('a lost database fails closed and comes back by itself', async () => {
  const proxy = await openProxy(url)
  onTestFinished(() => proxy.close())
  const credits = openCredits(proxy.url)
  const account = newAccount()
  await credits.putAccount({ account, planId: 'starter' })
  proxy.cutAll()
  const unavailable = { code: 'temporarily_unavailable', retryable: true, charged: 'no' }
  await expect(credits.charge({ account, key: 'a', ...tenCredits })).rejects.toMatchObject(
    unavailable,
  )
  await expect(credits.account({ account })).rejects.toMatchObject(unavailable)
  await expect(credits.check({ account, ...tenCredits })).rejects.toMatchObject(unavailable)
  proxy.restore()
  expect(await credits.charge({ account, key: 'a', ...tenCredits })).toMatchObject({
    allowed: true,
  })
  expect((await credits.account({ account })).credits.spentThisCycle).toBe(10)
})

test('a database that never answers is given up in time', async () => {
  const proxy = await openProxy(url)
  onTestFinished(() => proxy.close())
  const credits = openCredits(proxy.url, { answerTimeoutMs: 300, connectTimeoutMs: 300 })
  const account = newAccount()
  await credits.putAccount({ account, planId: 'starter' })
  proxy.swallow()
  const from = performance.now()
  const results = await Promise.allSettled([
    credits.charge({ account, key: 'a', ...tenCredits }),
    credits.account({ account }),
  ])
  for (const result of results) {
    expect(result).toMatchObject({ reason: { code: 'temporarily_unavailable' } })
  }
  expect(performance.now() - from).toBeLessThan(5_000)
})

test('an account that a host keeps locked holds nobody else up', async () => {
  const credits = openCredits(url, { lockTimeoutMs: 4_000 })
  const [locked, other] = [newAccount(), newAccount()]
  for (const account of [locked, other]) await credits.putAccount({ account, planId: 'starter' })
  const admin = openPostgres({ url })
  onTestFinished(() => admin.close())
  const host = await admin.connect()
  await host.execute('begin')
  await query(host, 'select 1 from credits.accounts where account_id = $1 for update', [locked])
  const waitingMs = async (account: string, key: string) => {
    const from = performance.now()
    const charged = await credits.charge({ account, key, ...tenCredits })
    expect(charged).toMatchObject({ allowed: true })
    return performance.now() - from
  }
  const first = credits.charge({ account: locked, key: 'a', ...tenCredits })
  // The first batch finds out; from then on only the locked account waits.
  expect(await waitingMs(other, 'a')).toBeLessThan(3_000)
  const second = credits.charge({ account: locked, key: 'b', ...tenCredits })
  let waitedMs = 0
  for (const key of ['b', 'c', 'd', 'e', 'f']) waitedMs += await waitingMs(other, key)
  expect(waitedMs).toBeLessThan(2_000)
  await host.execute('commit')
  expect(await Promise.all([first, second])).toMatchObject([{ allowed: true }, { allowed: true }])
  // Once it is free its commands join the others again.
  await waitingMs(locked, 'c')
  await host.execute('begin')
  await query(host, 'select 1 from credits.accounts where account_id = $1 for update', [locked])
  await expect(credits.charge({ account: locked, key: 'd', ...tenCredits })).rejects.toMatchObject({
    code: 'temporarily_unavailable',
    charged: 'no',
  })
  await host.execute('rollback')
  await host.close()
  expect(await charges(admin, locked)).toEqual([{ key: 'a' }, { key: 'b' }, { key: 'c' }])
})

test('a start without a database fails, and a later call starts', async () => {
  const proxy = await openProxy(url)
  onTestFinished(() => proxy.close())
  proxy.cutAll()
  const credits = openCredits(proxy.url)
  await expect(credits.ready()).rejects.toMatchObject({ code: 'temporarily_unavailable' })
  proxy.restore()
  await credits.ready()
})

test('a command after close is refused', async () => {
  const credits = openCredits(url)
  await credits.ready()
  await credits.close()
  await expect(credits.charge({ account: 'any', key: 'a', ...tenCredits })).rejects.toMatchObject({
    code: 'temporarily_unavailable',
  })
})

test('close waits for what was submitted', async () => {
  const credits = openCredits(url)
  const account = newAccount()
  await credits.putAccount({ account, planId: 'starter' })
  const charging = Promise.all(
    Array.from({ length: 300 }, (_, index) =>
      credits.charge({ account, key: `${index}`, ...tenCredits }),
    ),
  )
  await Promise.resolve()
  await Promise.resolve()
  await credits.close()
  expect((await charging).every(({ allowed }) => allowed)).toBe(true)
})

test.each([
  ['of two shards', (account: string) => account.slice(0, 1), 1],
  ['of one shard', () => 0, 2],
])('commands %s share a transaction with accounts of no other', async (_shards, laneOf, most) => {
  const credits = openCredits(url, { laneOf })
  const accounts = [`x-${newAccount()}`, `y-${newAccount()}`]
  await Promise.all(accounts.map((account) => credits.putAccount({ account, planId: 'scale' })))
  await Promise.all(
    Array.from({ length: 200 }, (_, index) =>
      credits.charge({ account: accounts[index % 2] ?? '', key: `${index}`, ...tenCredits }),
    ),
  )
  const together = await query<{ accounts: number }>(
    openAdmin(),
    `select count(distinct account_id) as accounts from credits.ledger
     where account_id = any ($1::text[]) group by xmin::text`,
    [accounts],
  )
  expect(Math.max(...together.map((row) => row.accounts))).toBe(most)
})

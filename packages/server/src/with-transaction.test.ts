import { uncheckedCredits } from '@igny8/credits-core/schemas'
import { audit } from '@igny8/credits-core/testing'
import pg from 'pg'
import { beforeAll, beforeEach, expect, onTestFinished, test } from 'vitest'
import type { DatabaseCredits } from './create-credits.ts'
import { openPostgres } from './database/open-postgres.ts'
import { makeDatabase } from './testing/make-database.ts'
import { openCredits, tenCredits } from './testing/open-credits.ts'
import { readBooks } from './testing/read-books.ts'

let url: string
let credits: DatabaseCredits
let host: pg.Client
let account: string
let opened = 0

beforeAll(async () => {
  url = await makeDatabase()
})

beforeEach(async () => {
  credits = openCredits(url)
  account = `account-${++opened}`
  await credits.putAccount({ account, planId: 'starter' })
  host = new pg.Client({ connectionString: url })
  await host.connect()
  onTestFinished(() => host.end())
  await host.query('create table if not exists articles (account text, title text not null)')
})

const articles = async () =>
  (await host.query('select title from articles where account = $1', [account])).rows
const spent = async () => (await credits.account({ account })).credits.spentThisCycle

test('a charge commits with the host’s own rows', async () => {
  await host.query('begin')
  await host.query('insert into articles values ($1, $2)', [account, 'Cold brew'])
  const inside = credits.withTransaction(host)
  expect(await inside.charge({ account, key: 'a', ...tenCredits })).toMatchObject({ allowed: true })
  expect((await inside.account({ account })).credits.spentThisCycle).toBe(10)
  expect(await spent()).toBe(0)
  await host.query('commit')
  expect(await spent()).toBe(10)
  expect(await articles()).toEqual([{ title: 'Cold brew' }])
  expect(await credits.charge({ account, key: 'a', ...tenCredits })).toMatchObject({
    replayed: true,
  })
})

test('a charge that is rolled back was never made, nor its key used', async () => {
  await host.query('begin')
  await credits.withTransaction(host).charge({ account, key: 'a', ...tenCredits })
  await host.query('rollback')
  expect(await spent()).toBe(0)
  expect(await credits.charge({ account, key: 'a', ...tenCredits })).toMatchObject({
    replayed: false,
  })
})

test('a slot is taken with the host’s own row, or not at all', async () => {
  const site = { account, limit: 'sites', name: 'coldbrew.blog', door: 'dashboard' } as const
  const used = async () => (await credits.account({ account })).limits.sites.used
  for (const [end, slots] of [
    ['rollback', 0],
    ['commit', 1],
  ] as const) {
    await host.query('begin')
    await host.query('insert into articles values ($1, $2)', [account, 'The site’s first'])
    const inside = credits.withTransaction(host)
    expect(await inside.claim(site)).toMatchObject({ allowed: true, replayed: false })
    expect((await inside.account({ account })).limits.sites.used).toBe(1)
    expect(await used()).toBe(0)
    await host.query(end)
    expect(await used()).toBe(slots)
    expect(await articles()).toHaveLength(slots)
  }
})

test('several commands at once in one transaction take turns', async () => {
  await host.query('begin')
  const inside = credits.withTransaction(host)
  const results = await Promise.all(
    Array.from({ length: 10 }, (_, index) =>
      inside.charge({ account, key: `${index}`, ...tenCredits }),
    ),
  )
  await host.query('commit')
  expect(results.every(({ allowed }) => allowed)).toBe(true)
  expect(await spent()).toBe(100)
})

test('a refused or failed command leaves the transaction usable', async () => {
  await host.query('begin')
  await host.query('insert into articles values ($1, $2)', [account, 'Kept'])
  const inside = credits.withTransaction(host)
  await expect(inside.settle({ account, key: 'a', reservation: 'res_99', actions: [] }))
    .rejects //
    .toMatchObject({ code: 'not_found' })
  const label = 'a NUL \u0000 that no text column takes'
  await expect(
    uncheckedCredits(inside).charge({ account, key: 'b', ...tenCredits, context: { label } }),
  ).rejects.toMatchObject({ code: 'internal_error', charged: 'no' })
  await inside.charge({ account, key: 'c', ...tenCredits })
  await host.query('commit')
  expect(await articles()).toEqual([{ title: 'Kept' }])
  expect(await spent()).toBe(10)
})

test('an account can be created inside, while another transaction creates it too', async () => {
  const twice = `${account}-twice`
  const second = new pg.Client({ connectionString: url })
  await second.connect()
  onTestFinished(() => second.end())
  await host.query('begin')
  await second.query('begin')
  await credits.withTransaction(host).putAccount({ account: twice, planId: 'starter' })
  const creating = credits.withTransaction(second).putAccount({ account: twice, planId: 'growth' })
  await host.query('commit')
  expect((await creating).plan.id).toBe('growth')
  await second.query('commit')
  expect((await credits.account({ account: twice })).credits.available).toBe(40_000)
  const admin = openPostgres({ url })
  onTestFinished(() => admin.close())
  expect(audit(await readBooks(credits, admin, twice))).toEqual([])
})

test('a host’s own type parsers and time zone change nothing', async () => {
  const types = { getTypeParser: () => () => 'the host parses this' }
  const odd = new pg.Client({ connectionString: url, types })
  await odd.connect()
  onTestFinished(() => odd.end())
  await odd.query(`set time zone 'Asia/Kathmandu'`)
  await odd.query('begin')
  const inside = credits.withTransaction(odd)
  await inside.charge({ account, key: 'a', ...tenCredits })
  const seen = await inside.account({ account })
  await odd.query('commit')
  expect({ ...(await credits.account({ account })), asOf: '' }).toEqual({ ...seen, asOf: '' })
})

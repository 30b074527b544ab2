import { randomUUID } from 'node:crypto'
import { CreditsError, type KeywordSearch, type SearchKeywords } from '@igny8/credits-core'
import { pretendSearch } from '@igny8/credits-core/testing'
import { createCreditsClient } from '@igny8/credits-http'
import pg from 'pg'
import { beforeAll, expect, it, onTestFinished } from 'vitest'
import { ahrefsSearch } from './ahrefs/ahrefs-search.ts'
import { tokenAuth } from './auth/token-auth.ts'
import { createApp } from './create-app.ts'
import type { DatabaseCredits } from './create-credits.ts'
import { listen } from './listen.ts'
import { makeDatabase } from './testing/make-database.ts'
import { openCredits } from './testing/open-credits.ts'
import { standInKey, startStandInAhrefs } from './testing/stand-in-ahrefs.ts'

let url: string
beforeAll(async () => {
  url = await makeDatabase()
})

const serviceToken = 'service-token-of-the-tests-0123456789'

async function openAccount(credits: DatabaseCredits): Promise<string> {
  const account = `acc-${randomUUID()}`
  await credits.putAccount({ account, planId: 'starter' })
  return account
}

const asking = (account: string) => ({
  account,
  key: randomUUID(),
  seeds: [`shoes ${randomUUID()}`],
  country: 'us',
  mode: 'matching' as const,
  limit: 5,
})

async function queriesOf(credits: DatabaseCredits, account: string) {
  const { used, held } = (await credits.account({ account })).limits.ahrefsQueries
  return { used, held }
}

/** A provider that answers when it is told to. */
function patientProvider() {
  let release: () => void = () => {}
  const gate = new Promise<void>((resolve) => {
    release = resolve
  })
  const searches: KeywordSearch[] = []
  const searchKeywords: SearchKeywords = async (search) => {
    searches.push(search)
    await gate
    return pretendSearch(search)
  }
  return { searchKeywords, searches, release: () => release() }
}

it('goes the whole way: a client, a server, PostgreSQL and a provider', async () => {
  const standIn = await startStandInAhrefs()
  onTestFinished(() => standIn.close())
  const ahrefs = ahrefsSearch({ apiKey: standInKey, baseUrl: standIn.baseUrl })
  const credits = openCredits(url, { searchKeywords: ahrefs.searchKeywords })
  const app = createApp({ credits, auth: tokenAuth({ serviceToken }) })
  const { address, close } = await listen(app, { port: 0, host: '127.0.0.1' })
  onTestFinished(() => close(1))
  const client = createCreditsClient({ baseUrl: address, token: serviceToken })
  const account = await openAccount(credits)

  const asked = asking(account)
  expect(await client.research(asked)).toMatchObject({
    allowed: true,
    value: { cached: false, queriesUsed: 1, limit: { used: 1, remaining: 49 } },
  })
  expect(await client.research(asked)).toMatchObject({ replayed: true, value: { queriesUsed: 1 } })
  expect(await client.research({ ...asked, key: 'again' })).toMatchObject({
    value: { cached: true, queriesUsed: 0 },
  })
  expect(standIn.requests.length).toBe(1)

  standIn.fault = { status: 403, body: '{"error":"API units left: 0"}' }
  const failing = await client.research(asking(account)).catch((error) => error)
  expect(failing).toBeInstanceOf(CreditsError)
  expect(failing).toMatchObject({ code: 'provider_error', charged: 'no', retryable: false })
  expect(standIn.requests.length).toBe(2)
  expect(await queriesOf(credits, account)).toEqual({ used: 1, held: 0 })

  const { activities } = await client.activity({ account })
  const [label] = activities.flatMap(({ context }) => context.label ?? [])
  expect(label).toMatch(/^shoes .* \(matching, us, 5\)$/)
})

it('holds the query while nobody knows, and decides it once', async () => {
  const provider = patientProvider()
  const credits = openCredits(url, { searchKeywords: provider.searchKeywords })
  const account = await openAccount(credits)
  const asked = asking(account)
  const late = await credits.research(asked).catch((error) => error)
  expect(late).toMatchObject({ code: 'provider_timeout', charged: 'pending', retryable: true })
  expect(await queriesOf(credits, account)).toEqual({ used: 0, held: 1 })
  provider.release()
  const answer = await credits.research(asked)
  expect(answer).toMatchObject({ allowed: true, value: { queriesUsed: 1, limit: { used: 1 } } })
  expect(provider.searches.length).toBe(1)
  expect(await queriesOf(credits, account)).toEqual({ used: 1, held: 0 })
})

it('never asks again for a key that another process is asking for', async () => {
  const provider = patientProvider()
  const [one, other] = [
    openCredits(url, { searchKeywords: provider.searchKeywords }),
    openCredits(url, { searchKeywords: provider.searchKeywords }),
  ]
  const account = await openAccount(one)
  const asked = asking(account)
  const first = one.research(asked)
  await expect.poll(() => provider.searches.length).toBe(1)
  await expect(other.research(asked)).rejects.toMatchObject({
    code: 'request_in_progress',
    charged: 'pending',
  })
  provider.release()
  const answer = await first
  expect(await other.research(asked)).toEqual({ ...answer, replayed: true })
  expect(provider.searches.length).toBe(1)
})

it('gives the query of a dead process back by itself', async () => {
  let shift = 0
  const dead: SearchKeywords = () => new Promise(() => {})
  const credits = openCredits(url, { searchKeywords: pretendSearch, timeShiftMs: () => shift })
  const account = await openAccount(credits)
  const asked = asking(account)
  const { createCredits } = await import('./create-credits.ts')
  const { openPostgres } = await import('./database/open-postgres.ts')
  const doomed = createCredits({ database: openPostgres({ url }), searchKeywords: dead })
  doomed.research(asked).catch(() => {})
  await expect.poll(() => queriesOf(credits, account)).toEqual({ used: 0, held: 1 })
  shift = 301_000
  expect(await queriesOf(credits, account)).toEqual({ used: 0, held: 0 })
  await expect(credits.research(asked)).rejects.toMatchObject({
    code: 'provider_error',
    charged: 'no',
  })
})

it('answers a key whose process died before it had answered', async () => {
  const provider = patientProvider()
  provider.release()
  const credits = openCredits(url, { searchKeywords: provider.searchKeywords })
  const account = await openAccount(credits)
  const asked = asking(account)
  const first = await credits.research(asked)
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  onTestFinished(() => client.end())
  await client.query('delete from credits.research_answers where account_id = $1', [account])
  expect(await credits.research(asked)).toEqual(first)
  expect(provider.searches.length).toBe(1)
  expect(await queriesOf(credits, account)).toEqual({ used: 1, held: 0 })
})

it('asks once for all who search the same at once, and the first pays', async () => {
  const provider = patientProvider()
  const credits = openCredits(url, { searchKeywords: provider.searchKeywords })
  const accounts = await Promise.all([1, 2, 3].map(() => openAccount(credits)))
  const { seeds } = asking('nobody')
  const answers = Promise.all(
    accounts.map((account) => credits.research({ ...asking(account), seeds })),
  )
  await expect.poll(() => provider.searches.length).toBe(1)
  provider.release()
  const used = (await answers).map((answer) => answer.allowed && answer.value.queriesUsed)
  expect(used.toSorted()).toEqual([0, 0, 1])
  expect(provider.searches.length).toBe(1)
  const queries = await Promise.all(accounts.map((account) => queriesOf(credits, account)))
  expect(queries.map(({ used, held }) => [used, held]).toSorted()).toEqual([
    [0, 0],
    [0, 0],
    [1, 0],
  ])
})

it('never uses more than the month has, from several processes at once', async () => {
  const open = () => openCredits(url, { searchKeywords: pretendSearch })
  const processes = [open(), open(), open()]
  const [one] = processes as [DatabaseCredits]
  const account = await openAccount(one)
  const limits = [{ limit: 'ahrefsQueries' as const, count: 45 }]
  await one.reserve({ account, key: 'most', limits })
  const answers = await Promise.all(
    Array.from({ length: 20 }, (_, at) =>
      (processes[at % 3] as DatabaseCredits).research(asking(account)),
    ),
  )
  expect(answers.filter(({ allowed }) => allowed).length).toBe(5)
  expect(await queriesOf(one, account)).toEqual({ used: 5, held: 45 })
})

it('cannot be part of a host’s transaction, and says so', async () => {
  const credits = openCredits(url, { searchKeywords: pretendSearch })
  const account = await openAccount(credits)
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  onTestFinished(() => client.end())
  const inside = credits.withTransaction(client)
  await expect(inside.research(asking(account))).rejects.toThrow(/cannot be part of a transaction/)
})

import type { KeywordSearch } from '@igny8/credits-core'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import {
  type AhrefsFault,
  type StandInAhrefs,
  standInKey,
  startStandInAhrefs,
} from '../testing/stand-in-ahrefs.ts'
import type { AhrefsFailure } from './ahrefs-failure.ts'
import { type AhrefsOptions, type AhrefsUnits, ahrefsSearch } from './ahrefs-search.ts'

let standIn: StandInAhrefs
beforeAll(async () => {
  standIn = await startStandInAhrefs()
})
afterAll(() => standIn.close())
beforeEach(() => {
  standIn.fault = undefined
  standIn.delayMs = 0
})

const search: KeywordSearch = { seeds: ['red shoes'], country: 'us', mode: 'matching', limit: 10 }

function connect(options: Partial<AhrefsOptions> = {}) {
  return ahrefsSearch({ apiKey: standInKey, baseUrl: standIn.baseUrl, ...options })
}

async function failureWith(fault: AhrefsFault, options: Partial<AhrefsOptions> = {}) {
  standIn.fault = fault
  const before = standIn.requests.length
  const failure: AhrefsFailure = await connect(options)
    .searchKeywords(search)
    .then(
      () => expect.fail('found rows'),
      (error) => error,
    )
  expect(standIn.requests.length).toBe(before + 1)
  return failure
}

it('asks each endpoint for what it needs, seeds between commas', async () => {
  const seeds = ['red shoes', 'blue shoes']
  for (const [mode, endpoint] of [
    ['matching', 'matching-terms'],
    ['related', 'related-terms'],
    ['suggestions', 'search-suggestions'],
    ['overview', 'overview'],
  ] as const) {
    await connect().searchKeywords({ ...search, seeds, mode })
    const asked = standIn.requests.at(-1)
    expect(asked?.pathname).toBe(`/v3/keywords-explorer/${endpoint}`)
    expect(Object.fromEntries(asked?.searchParams ?? [])).toEqual({
      select: 'keyword,volume,difficulty,cpc,intents,traffic_potential,parent_topic',
      country: 'us',
      keywords: 'red shoes,blue shoes',
      limit: '10',
    })
  }
})

it('reads rows in our words, unknown as null', async () => {
  const rows = await connect().searchKeywords(search)
  expect(rows.length).toBe(10)
  expect(rows[6]).toEqual({
    keyword: 'RED SHOES MATCHING-TERMS 6',
    country: 'us',
    volume: null,
    difficulty: 6,
    cpcCents: 6,
    intent: 'commercial',
    trafficPotential: null,
    parentTopic: 'red shoes',
  })
})

it('has a row for every seed of an overview, also for those the provider leaves out', async () => {
  standIn.unknown.add('nobody knows')
  const seeds = ['zebra', 'nobody knows', 'apple']
  const rows = await connect().searchKeywords({ ...search, seeds, mode: 'overview', limit: 3 })
  expect(rows.map(({ keyword, difficulty }) => [keyword.toLowerCase(), difficulty])).toEqual([
    ['zebra', 1],
    ['nobody knows', null],
    ['apple', 0],
  ])
})

it('computes units before, and hears the same after', async () => {
  const heard: AhrefsUnits[] = []
  const onUnits = (units: AhrefsUnits) => heard.push(units)
  await connect({ onUnits }).searchKeywords({ ...search, limit: 100 })
  await connect({ onUnits }).searchKeywords({ ...search, limit: 1 })
  expect(heard).toEqual([
    { most: 4300, expected: 4300, actual: 4300, cache: 'no_cache' },
    { most: 50, expected: 50, actual: 50, cache: 'no_cache' },
  ])
})

describe('a failure', () => {
  it.each([
    [403, '["Error","Forbidden"]', 'key_refused'],
    [401, '{"error":"Unauthorized"}', 'key_refused'],
    [403, '{"error":"You need the add-on to use this"}', 'not_in_subscription'],
    [
      403,
      '{"error":"API units limit reached. Expected usage: 50, API units left: 0"}',
      'units_used_up',
    ],
    [429, '{"error":"Too many requests"}', 'rate_limited'],
    [404, '["Error",["NotFound","no such country"]]', 'refused'],
    [400, '{"error":"bad where"}', 'refused'],
    [500, '["Error","boom"]', 'unavailable'],
    [502, '<html>bad gateway</html>', 'unavailable'],
  ])('of status %i and text %s is %s', async (status, body, reason) => {
    const failure = await failureWith({ status, body })
    expect(failure).toMatchObject({ code: 'provider_error', charged: 'no', reason })
    expect(failure.retryable).toBe(false)
  })

  it.each([
    ['hangs_up', 'provider_error', 'no_connection'],
    ['redirects', 'provider_error', 'no_connection'],
    ['no_json', 'provider_error', 'unreadable'],
    ['other_shape', 'provider_error', 'unreadable'],
    ['endless_body', 'provider_error', 'too_large'],
    ['never_answers', 'provider_timeout', 'timed_out'],
    ['hangs_in_the_body', 'provider_timeout', 'timed_out'],
  ] as const)('where the provider %s is %s, after one request', async (fault, code, reason) => {
    expect(await failureWith(fault, { timeoutSeconds: 0.5 })).toMatchObject({ code, reason })
  })

  it('says nothing of the provider’s text or the key', async () => {
    const failure = await failureWith({ status: 403, body: `{"error":"secret ${standInKey}"}` })
    const said = [failure.message, failure.stack, JSON.stringify(failure), String(failure.cause)]
    expect(said.join()).not.toMatch(/secret|0123456789/)
  })

  it('ends a search that is under way when the provider is closed', async () => {
    standIn.fault = 'never_answers'
    const ahrefs = connect()
    const asked = ahrefs.searchKeywords(search)
    ahrefs.close()
    await expect(asked).rejects.toMatchObject({ reason: 'closing', charged: 'no' })
  })
})

it('sends nothing more for a while once the provider says that it is too much', async () => {
  const ahrefs = connect({ timeoutSeconds: 2 })
  standIn.fault = { status: 429, body: '{}' }
  await expect(ahrefs.searchKeywords(search)).rejects.toMatchObject({ reason: 'rate_limited' })
  standIn.fault = undefined
  const before = standIn.requests.length
  await expect(ahrefs.searchKeywords(search)).rejects.toMatchObject({ reason: 'rate_limited' })
  expect(standIn.requests.length).toBe(before)
})

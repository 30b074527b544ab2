import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type MemoryServer, startMemoryServer } from './testing/start-memory-server.ts'

let server: MemoryServer
let reservation: string
let run: string

beforeAll(async () => {
  server = await startMemoryServer()
  await server.send('PUT', '/v1/accounts/acme', { body: { planId: 'starter' } })
  const reserved = await server.send('POST', '/v1/accounts/acme/reservations', {
    key: 'first',
    body: { actions: [{ action: 'content_generation' }] },
  })
  reservation = JSON.parse(reserved.text).id
  const started = await server.send('POST', '/v1/accounts/acme/runs', { key: 'run', body: runBody })
  run = JSON.parse(started.text).id
})
afterAll(() => server.close())

let keys = 0
const newKey = () => `key-${keys++}`

/** Sends what must be refused, and makes sure that nothing changed. */
async function refused(
  method: string,
  path: string,
  init: Parameters<MemoryServer['send']>[2] = {},
) {
  const before = server.everything()
  const answer = await server.send(method, path, init)
  expect(server.everything()).toBe(before)
  expect(answer.headers.get('content-type')).toBe('application/problem+json')
  expect(answer.body).toMatchObject({
    status: answer.status,
    charged: 'no',
    userMessage: expect.stringMatching(/\w/),
    instance: expect.stringMatching(/^urn:request:./),
  })
  return answer
}

const action = { action: 'content_generation' }
const runBody = { automation: { waiting: { tasks: 1 }, stages: ['tasks_to_articles'] } }
const keyword = { keyword: 'red shoes', country: 'us' }
const inAccount = '/v1/accounts/acme'

/** Every route that reads a body, with a body that is right. */
const bodies = (): readonly [method: string, path: string, body: Record<string, unknown>][] => [
  ['PUT', inAccount, { planId: 'growth' }],
  ['POST', `${inAccount}/estimates`, { actions: [action] }],
  ['POST', `${inAccount}/checks`, { actions: [action] }],
  ['POST', `${inAccount}/reservations`, { actions: [action] }],
  ['POST', `${inAccount}/reservations/${reservation}/draws`, { actions: [action] }],
  ['POST', `${inAccount}/reservations/${reservation}/settle`, { actions: [action] }],
  ['POST', `${inAccount}/reservations/${reservation}/release`, { reason: 'failed' }],
  ['POST', `${inAccount}/charges`, { actions: [action] }],
  ['POST', `${inAccount}/runs`, runBody],
  ['POST', `${inAccount}/runs/${run}/steps`, { step: 'one', status: 'started', actions: [action] }],
  ['POST', `${inAccount}/grants`, { kind: 'bonus', credits: 5, reason: 'thanks' }],
  ['PUT', `${inAccount}/claims/sites/shop`, { state: 'active' }],
  [
    'POST',
    `${inAccount}/keywords`,
    { keywords: [keyword], door: 'manual', policy: 'as_many_as_fit' },
  ],
  ['DELETE', `${inAccount}/keywords`, { ids: ['kw_1_0'] }],
  [
    'POST',
    `${inAccount}/keyword-research`,
    { seeds: ['red shoes'], country: 'us', mode: 'matching', limit: 10 },
  ],
]

const everyBody = async (
  body: (right: Record<string, unknown>) => unknown,
  status: number,
  code: string,
  headers: Record<string, string> = {},
) => {
  for (const [method, path, right] of bodies()) {
    const answer = await refused(method, path, { body: body(right), key: newKey(), headers })
    expect([method, path, answer.status, answer.body.code]).toEqual([method, path, status, code])
  }
}

describe('a body', () => {
  it('is JSON', () => everyBody(() => 'planId=growth', 400, 'malformed_json'))
  it('is whole', () =>
    everyBody((right) => JSON.stringify(right).slice(0, -1), 400, 'malformed_json'))
  it('has no name twice', () =>
    everyBody(
      (right) => `{"x":1,"\\u0078":2,${JSON.stringify(right).slice(1)}`,
      400,
      'malformed_json',
    ))
  it('is not 7,000 levels deep', () =>
    everyBody(() => '['.repeat(7000) + ']'.repeat(7000), 400, 'malformed_json'))
  it('is UTF-8', () =>
    everyBody(() => Uint8Array.of(0x7b, 0x22, 0xff, 0x22, 0x3a, 0x31, 0x7d), 400, 'malformed_json'))
  it('has no byte order mark', () =>
    everyBody((right) => `\uFEFF${JSON.stringify(right)}`, 400, 'malformed_json'))
  it('is an object', () => everyBody((right) => [right], 422, 'invalid_field'))
  it('is not null', () => everyBody(() => null, 422, 'invalid_field'))
  it('has only known fields', () =>
    everyBody((right) => ({ ...right, colour: 'red' }), 422, 'invalid_field'))
  it('does not say whose account', () =>
    everyBody((right) => ({ ...right, account: 'other' }), 422, 'invalid_field'))
  it('does not say what time it is', () =>
    everyBody((right) => ({ ...right, now: '2030-01-01T00:00:00Z' }), 422, 'invalid_field'))
  it('does not touch prototypes', async () => {
    const naming = (name: string) => (right: Record<string, unknown>) =>
      `{"${name}":{"x":1},${JSON.stringify(right).slice(1)}`
    await everyBody(naming('__proto__'), 422, 'invalid_field')
    await everyBody(naming('constructor'), 422, 'invalid_field')
  })
  it('says that it is JSON', () =>
    everyBody((right) => right, 415, 'unsupported_media_type', { 'content-type': 'text/plain' }))
  it('is not compressed', () =>
    everyBody((right) => right, 415, 'unsupported_media_type', { 'content-encoding': 'gzip' }))
  it('is at most 64 KiB, and 1 MiB where it is a bulk', async () => {
    for (const [method, path, right] of bodies()) {
      const length = path.endsWith('/keywords') ? 1024 * 1024 : 64 * 1024
      const body = JSON.stringify(right) + ' '.repeat(length)
      const answer = await refused(method, path, { body, key: newKey() })
      expect([path, answer.status, answer.body.code]).toEqual([path, 413, 'body_too_large'])
    }
  })
  it('is there where it is needed', async () => {
    for (const [method, path] of bodies()) {
      if (path.endsWith('/release') || path.includes('/claims/')) continue
      const headers = { 'content-type': 'application/json' }
      const answer = await refused(method, path, { key: newKey(), headers })
      expect([path, answer.status, answer.body.code]).toEqual([path, 400, 'malformed_json'])
    }
  })
  it('may have 1,000 keywords and no more', async () => {
    const many = Array.from({ length: 100_000 }, () => 1)
    const right = { door: 'manual', policy: 'as_many_as_fit' }
    const path = `${inAccount}/keywords`
    const answer = await refused('POST', path, {
      body: { ...right, keywords: many },
      key: newKey(),
    })
    expect(answer.body.code).toBe('invalid_field')
    expect(answer.body.errors?.length).toBeLessThanOrEqual(100)
  })
})

describe('an amount', () => {
  const wrong = [
    '-1',
    '0',
    '-0',
    '0.1',
    '"5"',
    '""',
    'null',
    'true',
    '[5]',
    '{}',
    '1e400',
    '"Infinity"',
    '9007199254740993',
    '9223372036854775808',
    '"0x10"',
    '"1e3"',
    '"５"',
    '" 5 "',
    '"1,000"',
  ]
  it.each(wrong)('of %s is refused wherever there is one', async (amount) => {
    const places: readonly [method: string, path: string, body: string][] = [
      ['POST', `${inAccount}/grants`, `{"kind":"bonus","reason":"x","credits":${amount}}`],
      [
        'POST',
        `${inAccount}/charges`,
        `{"actions":[{"action":"content_generation","quantity":${amount}}]}`,
      ],
      [
        'POST',
        `${inAccount}/estimates`,
        `{"actions":[{"action":"content_generation","quantity":${amount}}]}`,
      ],
      ['POST', `${inAccount}/checks`, `{"limits":[{"limit":"sites","count":${amount}}]}`],
      ['POST', `${inAccount}/reservations`, `{"limits":[{"limit":"sites","count":${amount}}]}`],
      [
        'POST',
        `${inAccount}/reservations/${reservation}/draws`,
        `{"actions":[{"action":"content_generation","quantity":${amount}}]}`,
      ],
      [
        'POST',
        `${inAccount}/reservations/${reservation}/settle`,
        `{"actions":[{"action":"content_generation","quantity":${amount}}]}`,
      ],
    ]
    for (const [method, path, body] of places) {
      const answer = await refused(method, path, { body, key: newKey() })
      expect([path, answer.status, answer.body.code]).toEqual([path, 422, 'invalid_amount'])
      expect(answer.body.errors?.[0]?.pointer).toMatch(/\/(credits|quantity|count)$/)
    }
  })
  it('of NaN is not even JSON', async () => {
    const answer = await refused('POST', `${inAccount}/grants`, {
      body: '{"kind":"bonus","reason":"x","credits":NaN}',
      key: newKey(),
    })
    expect(answer.body.code).toBe('malformed_json')
  })
  it('cannot overflow by adding', async () => {
    const credits = Number.MAX_SAFE_INTEGER
    const answer = await refused('POST', `${inAccount}/grants`, {
      body: { kind: 'bonus', reason: 'x', credits },
      key: newKey(),
    })
    expect([answer.status, answer.body.code]).toEqual([422, 'invalid_amount'])
  })
})

describe('a key', () => {
  const charges = `${inAccount}/charges`
  const body = { actions: [action] }
  it('is needed', async () => {
    expect((await refused('POST', charges, { body })).body.code).toBe('idempotency_key_missing')
  })
  it.each(['x'.repeat(256), 'with space', 'ümlaut', ''])('of %j is refused', async (key) => {
    const answer = await refused('POST', charges, { body, key })
    expect([answer.status, answer.body.code]).toEqual([400, 'idempotency_key_invalid'])
  })
  it('belongs to one body and one route', async () => {
    await server.send('POST', charges, { body, key: 'taken' })
    const otherBody = { actions: [{ ...action, words: 10 }] }
    for (const [path, sent] of [
      [charges, otherBody],
      [`${inAccount}/reservations`, body],
    ] as const) {
      const answer = await refused('POST', path, { body: sent, key: 'taken' })
      expect([answer.status, answer.body.code]).toEqual([422, 'idempotency_key_reused'])
    }
  })
})

describe('a reservation', () => {
  const reserve = async () => {
    const answer = await server.send('POST', `${inAccount}/reservations`, {
      body: { actions: [action] },
      key: newKey(),
    })
    return `${inAccount}/reservations/${JSON.parse(answer.text).id}`
  }
  it('ends once', async () => {
    const path = await reserve()
    await server.send('POST', `${path}/settle`, { body: { actions: [action] }, key: newKey() })
    for (const verb of ['draws', 'settle', 'release']) {
      const body = verb === 'release' ? {} : { actions: [action] }
      const answer = await refused('POST', `${path}/${verb}`, { body, key: newKey() })
      expect([verb, answer.status, answer.body.code]).toEqual([verb, 409, 'reservation_settled'])
    }
  })
  it('is settled with at most what it holds', async () => {
    const body = { actions: [{ ...action, words: 100_000 }] }
    const answer = await refused('POST', `${await reserve()}/settle`, { body, key: newKey() })
    expect([answer.status, answer.body.code]).toEqual([422, 'settle_exceeds_reserved'])
  })
  it.each([0, -1, 4, 315_360_000, 60.5])('does not live %d seconds', async (ttlSeconds) => {
    const body = { actions: [action], ttlSeconds }
    const answer = await refused('POST', `${inAccount}/reservations`, { body, key: newKey() })
    expect([answer.status, answer.body.code]).toEqual([422, 'invalid_field'])
  })
  it('that is unknown is not found, whatever the body says', async () => {
    for (const body of [{ actions: [action] }, { colour: 'red' }]) {
      const path = `${inAccount}/reservations/res_999/settle`
      expect((await refused('POST', path, { body, key: newKey() })).status).toBe(404)
    }
  })
})

describe('a run', () => {
  it('that is unknown is not found, whatever the body says', async () => {
    for (const [verb, body] of [
      ['steps', { step: 'one', status: 'started', actions: [action] }],
      ['steps', { colour: 'red' }],
      ['resume', undefined],
      ['finish', undefined],
    ] as const) {
      const path = `${inAccount}/runs/run_999/${verb}`
      const answer = await refused('POST', path, { key: newKey(), ...(body && { body }) })
      expect([verb, answer.status]).toEqual([verb, 404])
    }
  })
  it('has steps of this shape only', async () => {
    for (const wrong of [
      { step: '', status: 'started', actions: [action] },
      { step: 'one', status: 'paused', actions: [action] },
      { step: 'one', status: 'started', actions: action },
    ]) {
      const path = `${inAccount}/runs/${run}/steps`
      const answer = await refused('POST', path, { body: wrong, key: newKey() })
      expect([answer.status, answer.body.code]).toEqual([422, 'invalid_field'])
    }
  })
})

describe('time and paging', () => {
  it.each([
    '2026-02-30T00:00:00Z',
    '2026-01-01T00:00:00',
    '+300000-01-01T00:00:00Z',
    '2026-13-01',
    31,
  ])('the instant %j is refused', async (cycleAnchor) => {
    const body = { planId: 'starter', cycleAnchor }
    const answer = await refused('PUT', '/v1/accounts/timed', { body })
    expect([answer.status, answer.body.code]).toEqual([422, 'invalid_field'])
  })
  it.each([
    'limit=-1',
    'limit=0',
    'limit=1000000000',
    'limit=x',
    'limit=1&limit=2',
    'limit=1.5',
    'page=2',
    'cursor=tampered',
  ])('the page ?%s is refused', async (query) => {
    for (const list of ['keywords', 'activity']) {
      const answer = await refused('GET', `${inAccount}/${list}?${query}`)
      expect([answer.status, answer.body.code]).toEqual([422, 'invalid_field'])
    }
  })
})

describe('a path', () => {
  it('that is unknown is 404', async () => {
    for (const path of ['/', '/v1', '/v1/', '/v1/plans/', '/v2/plans', `${inAccount}/colours`]) {
      expect([path, (await refused('GET', path)).status]).toEqual([path, 404])
    }
  })
  it('that is known says which methods it allows', async () => {
    const answer = await refused('PATCH', `${inAccount}/keywords`)
    expect(answer.status).toBe(405)
    expect(answer.headers.get('allow')).toBe('GET, POST, DELETE, HEAD')
    expect((await refused('OPTIONS', '/v1/plans')).status).toBe(405)
    expect((await refused('POST', '/healthz')).headers.get('allow')).toBe('GET, HEAD')
  })
  it.each(['%zz', 'a%20b', '%00', 'a%2Fb', '<script>', 'x'.repeat(129)])(
    'cannot name the account %j',
    async (account) => {
      expect((await refused('GET', `/v1/accounts/${account}`)).status).toBe(404)
      const put = await refused('PUT', `/v1/accounts/${account}`, { body: { planId: 'starter' } })
      expect([put.status, put.body.errors?.[0]?.pointer]).toEqual([422, '/account'])
    },
  )
  it('names the account "constructor" as any other that is not there', async () => {
    expect((await refused('GET', '/v1/accounts/constructor')).status).toBe(404)
    expect((await refused('GET', '/v1/accounts/__proto__')).status).toBe(404)
  })
  it('names only limits that have slots with names', async () => {
    expect((await refused('PUT', `${inAccount}/claims/keywords/x`, { body: {} })).status).toBe(404)
  })
})

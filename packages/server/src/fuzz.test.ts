import { memoryCredits } from '@igny8/credits-core/testing'
import { routeNames, routeOf, statusOf } from '@igny8/credits-http/contract'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { tokenAuth } from './auth/token-auth.ts'
import { type App, createApp } from './create-app.ts'
import { createCredits } from './create-credits.ts'
import { openPGlite } from './database/open-pglite.ts'
import { serviceToken } from './testing/start-memory-server.ts'

const action = { action: 'content_generation', quantity: 1, words: 100 }
const limit = { limit: 'keywords', count: 1 }
const context = { siteId: 'shop', label: 'A label', actor: 'Ann' }
const images = { basic: 1, quality: 2, premium: 3 }
const tokens = { input: 10, output: 20, model: 'gpt-4o' }

const right: readonly Record<string, unknown>[] = [
  { planId: 'growth', status: 'active', cycleAnchor: '2026-01-31T00:00:00Z' },
  { actions: [action, { action: 'image_generation', images }, { ...action, tokens }] },
  { actions: [action], limits: [limit], ttlSeconds: 60, context },
  { actions: [action], over: 'charge_reserved', context },
  { reason: 'failed' },
  { kind: 'bonus', credits: 5, expiresAt: '2027-01-01T00:00:00Z', priority: 1, reason: 'thanks' },
  { state: 'pending', ttlSeconds: 60 },
  {
    keywords: [{ keyword: 'red shoes', country: 'us', volume: 1, difficulty: 2, cpcCents: 3 }],
    door: 'manual',
    policy: 'as_many_as_fit',
  },
  { ids: ['kw_1_0', 'kw_2_0'] },
  { seeds: ['red shoes'], country: 'us', mode: 'matching', limit: 10 },
  { automation: { waiting: { tasks: 1 }, stages: ['tasks_to_articles'] }, context },
  { step: 'one', status: 'started', actions: [action] },
]

const junk = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    true,
    '',
    '5',
    0,
    -0,
    -1,
    0.1,
    2 ** 53,
    2 ** 63,
    Number.MAX_SAFE_INTEGER,
    [],
    {},
    [[]],
    '\0',
    '\ud800',
    '\u200b',
    ' ',
    '\u202egpj.exe',
    '=1+1',
    '<script>',
    '%_\\',
    '../..',
    '__proto__',
    'a'.repeat(10_000),
    `${'a'.repeat(50)}!`,
    'e\u0301'.repeat(500),
    '👨‍👩‍👧‍👦',
    '2026-02-30T00:00:00Z',
    '+300000-01-01T00:00:00Z',
    '９',
    'constructor',
  ),
  fc.jsonValue({ maxDepth: 3 }),
)

/** Puts junk into one place of a body, whichever: a value, an element, or a field of its own. */
function spoil(body: unknown, steps: readonly number[], name: string, value: unknown): unknown {
  const [step = 0, ...rest] = steps
  if (typeof body !== 'object' || body === null || steps.length === 0) return value
  if (Array.isArray(body)) {
    const at = step % (body.length + 1)
    return body.toSpliced(at, 1, spoil(body[at], rest, name, value))
  }
  const fields = Object.keys(body)
  const field = fields[step % (fields.length + 1)]
  if (field === undefined) return { ...body, [name]: value }
  return { ...body, [field]: spoil(Reflect.get(body, field), rest, name, value) }
}

const paths = [...new Set(routeNames.map((route) => routeOf(route).path))]
const name = fc.constantFrom(
  'shop',
  'acme',
  'constructor',
  '__proto__',
  '%00',
  '..%2f',
  '💥',
  'x'.repeat(200),
)
interface Sent {
  readonly method: string
  readonly path: string
  readonly id: string
  readonly account: string
  readonly limitName: string
  readonly body: string
  readonly query: string
  readonly key: number
}

const request: fc.Arbitrary<Sent> = fc.record({
  method: fc.constantFrom('PUT', 'POST', 'POST', 'POST', 'DELETE', 'GET'),
  path: fc.constantFrom(...paths),
  id: name,
  account: fc.oneof({ weight: 9, arbitrary: fc.constant('acme') }, { weight: 1, arbitrary: name }),
  limitName: fc.constantFrom('sites', 'users', 'keywords', 'toString'),
  body: fc
    .tuple(fc.constantFrom(...right), fc.array(fc.nat(12), { maxLength: 4 }), fc.string(), junk)
    .map(([body, steps, field, value]) => JSON.stringify(spoil(body, steps, field, value)) ?? ''),
  query: fc.oneof(fc.constant(''), fc.webQueryParameters()),
  key: fc.nat(),
})

const known = new Set<number>([200, 201, 204, ...Object.values(statusOf)])

async function ask(app: App, sent: Sent): Promise<number> {
  const { method, path, id, account, limitName, body, query, key } = sent
  const address = path
    .replace('{account}', account)
    .replace('{limit}', limitName)
    .replace(/\{\w+\}/, id)
  const { status } = await app(
    new Request(`http://localhost${address}${query && `?${query}`}`, {
      method,
      headers: {
        authorization: `Bearer ${serviceToken}`,
        'content-type': 'application/json',
        'idempotency-key': `key-${key}`,
      },
      ...(method !== 'GET' && { body }),
    }),
  )
  expect(known).toContain(status)
  expect(status).not.toBe(500)
  return status
}

it('answers every spoilt request as the table says, and keeps nothing of it', async () => {
  const credits = memoryCredits()
  await credits.putAccount({ account: 'acme', planId: 'starter' })
  const app = createApp({ credits, auth: tokenAuth({ serviceToken }) })
  const seen = new Map<number, number>()
  const kept = () => {
    const { ledger } = credits
    const { account } = ledger.loadAll('acme')
    return JSON.stringify([ledger.entries('acme').length, ledger.accounts().length, account])
  }
  await fc.assert(
    fc.asyncProperty(request, async (sent) => {
      const before = kept()
      const status = await ask(app, sent)
      // A denial leaves its line in the log; every other refusal leaves nothing.
      if (status >= 400 && status !== 402 && status !== 403) expect(kept()).toBe(before)
      seen.set(status, (seen.get(status) ?? 0) + 1)
    }),
    { numRuns: 10_000 },
  )
  for (const status of [200, 404, 405, 422]) expect(seen.get(status)).toBeGreaterThan(50)
})

it('asks nothing of a database that breaks it', async () => {
  const credits = createCredits({ database: await openPGlite() })
  await credits.putAccount({ account: 'acme', planId: 'starter' })
  const app = createApp({ credits, auth: tokenAuth({ serviceToken }) })
  await fc.assert(
    fc.asyncProperty(request, async (sent) => void (await ask(app, sent))),
    { numRuns: 1_500 },
  )
  await credits.close()
})

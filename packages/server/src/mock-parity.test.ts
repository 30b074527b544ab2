import { memoryCredits } from '@igny8/credits-core/testing'
import { routeNames, routeOf } from '@igny8/credits-http/contract'
import { creditsHandlers } from '@igny8/credits-http/testing'
import fc from 'fast-check'
import { setupServer } from 'msw/node'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { serviceToken, startMemoryServer } from './testing/start-memory-server.ts'

const mockUrl = 'http://mock.example'
const network = setupServer()
beforeAll(() => network.listen({ onUnhandledFrame: 'bypass' }))
afterAll(() => network.close())

interface Sent {
  readonly method: string
  readonly path: string
  readonly key: string | undefined
  readonly body: unknown
}

const action = fc.record(
  {
    action: fc.constantFrom('content_generation', 'image_generation', 'clustering', 'unknown'),
    quantity: fc.constantFrom(1, 2, 0, 1_000_000, 'x'),
    words: fc.constantFrom(0, 1500, -1),
  },
  { requiredKeys: ['action'] },
)
const limits = fc.record({
  limit: fc.constantFrom('sites', 'users', 'keywords', 'ahrefsQueries', 'colours'),
  count: fc.constantFrom(1, 3, 100_000),
})
const body = fc.oneof(
  fc.record({ planId: fc.constantFrom('free', 'starter', 'gold') }),
  fc.record({ actions: fc.array(action, { maxLength: 3 }) }),
  fc.record({
    actions: fc.array(action, { minLength: 1, maxLength: 2 }),
    limits: fc.array(limits),
  }),
  fc.record({ limits: fc.array(limits, { minLength: 1, maxLength: 2 }), ttlSeconds: fc.nat(100) }),
  fc.record({ kind: fc.constant('bonus'), credits: fc.nat(500), reason: fc.string() }),
  fc.record({ state: fc.constantFrom('active', 'pending') }),
  fc.record({ ids: fc.array(fc.constantFrom('kw_3_0', 'kw_9_1', 'x')) }),
  fc.record({
    keywords: fc.array(fc.record({ keyword: fc.string(), country: fc.constantFrom('us', 'U') })),
    door: fc.constantFrom('manual', 'window'),
    policy: fc.constantFrom('all_or_nothing', 'as_many_as_fit'),
  }),
  fc.constant('{"broken":'),
  fc.json(),
)
const request: fc.Arbitrary<Sent> = fc.record({
  method: fc.constantFrom('GET', 'PUT', 'POST', 'POST', 'POST', 'DELETE', 'PATCH'),
  path: fc
    .constantFrom(...new Set(routeNames.map((name) => routeOf(name).path)))
    .map((path) =>
      path
        .replace('{account}', 'acme')
        .replace('{reservation}', 'res_4')
        .replace('{limit}', 'sites')
        .replace('{name}', 'shop'),
    ),
  key: fc.constantFrom('k1', 'k2', 'k3', 'k4', 'k5', 'k6', 'bad key', undefined),
  body,
})

async function ask(baseUrl: string, { method, path, key, body }: Sent) {
  const response = await fetch(`${baseUrl}${path}`, {
    method,
    headers: {
      authorization: `Bearer ${serviceToken}`,
      'content-type': 'application/json',
      ...(key !== undefined && { 'idempotency-key': key }),
    },
    ...(method !== 'GET' && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  })
  const told = ['content-type', 'idempotency-replayed', 'allow', 'location', 'retry-after']
  return {
    status: response.status,
    headers: told.map((name) => response.headers.get(name)),
    // What is not remembered is named after its own request.
    body: (await response.text()).replace(
      /urn:request:(mock-\d+|[0-9a-f-]{36})"/,
      'urn:request:…"',
    ),
  }
}

it('gives the answers of the server to every history of requests, good and bad', async () => {
  const statuses = new Map<number, number>()
  await fc.assert(
    fc.asyncProperty(fc.array(request, { minLength: 20, maxLength: 40 }), async (history) => {
      const now = Date.parse('2026-11-22T12:00:00Z')
      const server = await startMemoryServer({ credits: memoryCredits({ now: () => now }) })
      network.resetHandlers(
        ...creditsHandlers(memoryCredits({ now: () => now }), { baseUrl: mockUrl }),
      )
      try {
        const put = { method: 'PUT', path: '/v1/accounts/acme', key: undefined }
        for (const sent of [{ ...put, body: { planId: 'starter' } }, ...history]) {
          const real = await ask(server.address, sent)
          expect(await ask(mockUrl, sent)).toEqual(real)
          statuses.set(real.status, (statuses.get(real.status) ?? 0) + 1)
        }
      } finally {
        await server.close()
      }
    }),
    { numRuns: 30 },
  )
  expect(statuses.get(500)).toBe(undefined)
  for (const status of [200, 400, 404, 405, 422]) expect(statuses.get(status)).toBeGreaterThan(5)
})

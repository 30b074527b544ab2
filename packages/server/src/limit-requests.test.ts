import { expect, it, onTestFinished } from 'vitest'
import { limitRequests } from './limit-requests.ts'
import { startMemoryServer } from './testing/start-memory-server.ts'

const asking = (token: string) =>
  new Request('http://localhost/', { headers: { authorization: `Bearer ${token}` } })

const account = async () => ({ kind: 'account', account: 'acme', scopes: ['read'] }) as const

function limited(requestsPerMinute: number, tokensLimit?: number) {
  let now = 0
  const options = { requestsPerMinute, now: () => now, ...(tokensLimit && { tokensLimit }) }
  const auth = limitRequests(account, options)
  const ask = async (token: string) => {
    try {
      await auth(asking(token))
      return 'ok'
    } catch (error) {
      return (error as { retryAfterSeconds: number }).retryAfterSeconds
    }
  }
  return { ask, after: (milliseconds: number) => (now += milliseconds) }
}

it.each([1, 3, 7, 60, 600])(
  'lets a token ask %i times a minute and tells when again',
  async (n) => {
    const { ask, after } = limited(n)
    for (let count = 0; count < n; count++) expect(await ask('a')).toBe('ok')
    const seconds = await ask('a')
    expect(seconds).toBe(Math.ceil(60 / n))
    expect(await ask('b')).toBe('ok')
    after(Number(seconds) * 1000)
    expect(await ask('a')).toBe('ok')
    after(60_000)
    for (let count = 0; count < n; count++) expect(await ask('a')).toBe('ok')
  },
)

it('says 1 to 60 seconds, never more or less', async () => {
  const slow = limited(1)
  await slow.ask('a')
  expect(await slow.ask('a')).toBe(60)
  slow.after(59_900)
  expect(await slow.ask('a')).toBe(1)
})

it('does not let refused requests put the next one off', async () => {
  const { ask, after } = limited(2)
  await ask('a')
  await ask('a')
  for (let count = 0; count < 50; count++) await ask('a')
  after(30_000)
  expect(await ask('a')).toBe('ok')
})

it('remembers so many tokens and no more, and forgets the one that asked longest ago', async () => {
  const { ask } = limited(1, 2)
  expect([await ask('a'), await ask('b'), await ask('c')]).toEqual(['ok', 'ok', 'ok'])
  expect([await ask('c'), await ask('b')]).toEqual([60, 60])
  expect(await ask('a')).toBe('ok')
})

it('answers 429 with Retry-After over HTTP, to account tokens and not to the service', async () => {
  const server = await startMemoryServer({ requestsPerMinute: 3 })
  onTestFinished(() => server.close())
  await server.send('PUT', '/v1/accounts/acme', { body: { planId: 'starter' } })
  const token = await server.accountToken('acme')
  for (let count = 0; count < 3; count++) {
    expect((await server.send('GET', '/v1/accounts/acme', { token })).status).toBe(200)
  }
  const before = server.everything()
  const refused = await server.send('POST', '/v1/accounts/acme/keywords', {
    token,
    key: 'k',
    body: { keywords: [{ keyword: 'cold brew' }], door: 'manual' },
  })
  expect(refused).toMatchObject({
    status: 429,
    body: { code: 'rate_limited', retryable: true, charged: 'no' },
  })
  expect(refused.headers.get('retry-after')).toBe('20')
  expect(server.everything()).toBe(before)
  for (let count = 0; count < 10; count++) {
    expect((await server.send('GET', '/v1/accounts/acme')).status).toBe(200)
    expect((await server.send('GET', '/v1/plans', { token: 'stranger' })).status).toBe(401)
  }
})

import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import { CreditsError } from '@igny8/credits-core'
import { memoryCredits } from '@igny8/credits-core/testing'
import { afterEach, expect, it } from 'vitest'
import { tokenAuth } from './auth/token-auth.ts'
import { createApp } from './create-app.ts'
import { listen } from './listen.ts'
import {
  type MemoryServer,
  serviceToken,
  startMemoryServer,
} from './testing/start-memory-server.ts'

const auth = tokenAuth({ serviceToken })
const open: { close(): unknown }[] = []
afterEach(async () => {
  for (const closable of open.splice(0)) await closable.close()
})

async function start(...options: Parameters<typeof startMemoryServer>): Promise<MemoryServer> {
  const server = await startMemoryServer(...options)
  open.push(server)
  await server.send('PUT', '/v1/accounts/acme', { body: { planId: 'starter' } })
  return server
}

/** A bare connection, and everything the server says on it until it hangs up. */
function dial(address: string): { socket: Socket; said: Promise<string> } {
  const { hostname, port } = new URL(address)
  const socket = connect(Number(port), hostname)
  open.push({ close: () => socket.destroy() })
  let text = ''
  socket.on('data', (chunk) => (text += chunk))
  const said = new Promise<string>((resolve) => {
    socket.on('error', () => resolve(text))
    socket.on('close', () => resolve(text))
  })
  return { socket, said }
}

const charge = '{"actions":[{"action":"content_generation"}]}'
const chargeHead = (length: number, key: string) =>
  [
    'POST /v1/accounts/acme/charges HTTP/1.1',
    'Host: localhost',
    `Authorization: Bearer ${serviceToken}`,
    `Idempotency-Key: ${key}`,
    'Content-Type: application/json',
    `Content-Length: ${length}`,
    'Connection: close',
    '\r\n',
  ].join('\r\n')

it('answers 408 to a request that drips, and does nothing of it', async () => {
  const limits = { headersTimeoutSeconds: 0.4, requestTimeoutSeconds: 0.6 }
  const server = await start({}, limits)
  const before = server.everything()
  const headers = dial(server.address)
  headers.socket.write('GET /v1/plans HTTP/1.1\r\nHost: localhost\r\nX-Slow: ')
  const body = dial(server.address)
  body.socket.write(chargeHead(charge.length, 'slow') + charge.slice(0, 5))
  for (const said of await Promise.all([headers.said, body.said])) {
    expect(said).toMatch(/^HTTP\/1.1 408 /)
    expect(said).toContain('"code":"request_timeout"')
    expect(said).toContain('application/problem+json')
  }
  expect(server.everything()).toBe(before)
})

it('answers 431 to headers that are too large', async () => {
  const server = await start()
  const { socket, said } = dial(server.address)
  socket.write(`GET /v1/plans HTTP/1.1\r\nHost: localhost\r\nX-Big: ${'a'.repeat(20_000)}\r\n\r\n`)
  expect(await said).toMatch(/^HTTP\/1.1 431 /)
  expect(await said).toContain('"code":"body_too_large"')
  expect(await said).toContain('"status":431')
  expect(await said).toContain('at most 16384 bytes')
})

it('refuses a body that ends before its Content-Length', async () => {
  const server = await start()
  const before = server.everything()
  const { socket, said } = dial(server.address)
  socket.end(chargeHead(charge.length + 10, 'short') + charge)
  expect(await said).toMatch(/^HTTP\/1.1 400 [\s\S]*"code":"malformed_json"/)
  expect(server.everything()).toBe(before)
})

it('refuses a body that goes on after its Content-Length', async () => {
  const server = await start()
  const before = server.everything()
  const { socket, said } = dial(server.address)
  socket.write(chargeHead(charge.length - 1, 'long') + charge)
  expect(await said).toMatch(/^HTTP\/1.1 400 [\s\S]*"code":"malformed_json"/)
  expect(server.everything()).toBe(before)
})

it('answers a whole request before it hangs up on the rubbish behind it', async () => {
  const server = await start()
  const { socket, said } = dial(server.address)
  const head = chargeHead(charge.length, 'whole').replace('Connection: close', 'X-A: b')
  socket.write(`${head}${charge}\x00\x01 rubbish\r\n\r\n`)
  expect(await said).toMatch(/^HTTP\/1.1 200 [\s\S]*"charged":150/)
})

it('does once what a client asked for that hung up', async () => {
  const server = await start()
  const { socket } = dial(server.address)
  socket.write(chargeHead(charge.length, 'gone') + charge, () => socket.destroy())
  await expect.poll(() => server.everything()).toContain('"gone"')
  const again = await server.send('POST', '/v1/accounts/acme/charges', {
    body: charge,
    key: 'gone',
  })
  expect(again.headers.get('idempotency-replayed')).toBe('true')
  expect((await server.credits.account({ account: 'acme' })).credits.spentThisCycle).toBe(150)
})

it('reads a body that comes in chunks, and stops where it is too large', async () => {
  const server = await start()
  const send = (chunks: readonly string[], key: string, token = serviceToken) =>
    fetch(`${server.address}/v1/accounts/acme/charges`, {
      method: 'POST',
      duplex: 'half',
      headers: {
        authorization: `Bearer ${token}`,
        'content-type': 'application/json',
        'idempotency-key': key,
      },
      body: ReadableStream.from(chunks.map((chunk) => new TextEncoder().encode(chunk))),
    })
  expect((await send([...charge], 'chunks')).status).toBe(200)
  const endless = Array.from({ length: 100 }, () => ' '.repeat(1024))
  expect((await send(endless, 'endless')).status).toBe(413)
  expect((await send([...charge], 'strange', 'wrong')).status).toBe(401)
})

it('keeps no more than 64 KiB for somebody it does not know', async () => {
  const server = await start()
  const path = '/v1/accounts/acme/keywords'
  const body = JSON.stringify({ keywords: [] }) + ' '.repeat(100_000)
  expect((await server.send('POST', path, { body, token: 'wrong' })).status).toBe(413)
  expect((await server.send('POST', path, { body, key: 'k' })).status).toBe(422)
  expect((await server.send('POST', path, { body: '{}', token: 'wrong' })).status).toBe(401)
})

it('answers whatever host a request names, and whatever its first line looks like', async () => {
  const server = await start()
  for (const [target, host, status] of [
    ['/v1/plans', '999.999.999.999', 200],
    ['/v1/plans', 'a b<>', 200],
    ['http://evil.example/v1/plans', 'localhost', 200],
    ['//v1/plans', 'localhost', 404],
    ['/v1/%2e%2e/v1/plans', 'localhost', 200],
    ['*', 'localhost', 404],
  ] as const) {
    const { socket, said } = dial(server.address)
    const headers = `Host: ${host}\r\nAuthorization: Bearer ${serviceToken}\r\nConnection: close`
    socket.write(`GET ${target} HTTP/1.1\r\n${headers}\r\n\r\n`)
    expect(`${target} ${host} ${(await said).slice(0, 12)}`).toBe(
      `${target} ${host} HTTP/1.1 ${status}`,
    )
  }
})

it('refuses two ways of saying how long a body is', async () => {
  const server = await start()
  const { socket, said } = dial(server.address)
  const head = chargeHead(charge.length, 'smuggled')
  socket.write(head.replace('Content-Type', 'Transfer-Encoding: chunked\r\nContent-Type') + charge)
  expect(await said).toMatch(/^HTTP\/1.1 400 /)
})

it('finishes what it accepted before it closes, and takes nothing new', async () => {
  const credits = memoryCredits()
  await credits.putAccount({ account: 'acme', planId: 'starter' })
  const gate = Promise.withResolvers<void>()
  const slow = { ...credits, plans: () => gate.promise.then(() => credits.plans()) }
  const server = await start({ credits: slow })
  const answering = server.send('GET', '/v1/plans')
  await expect.poll(() => fetch(`${server.address}/healthz`).then((r) => r.status)).toBe(200)
  let closed = false
  const closing = server.close().then(() => (closed = true))
  await expect.poll(() => fetch(`${server.address}/healthz`).catch(() => 'refused')).toBe('refused')
  expect(closed).toBe(false)
  gate.resolve()
  expect((await answering).status).toBe(200)
  await closing
})

it('closes at once although a browser keeps spare connections that never asked anything', async () => {
  const listening = await listen(createApp({ credits: memoryCredits(), auth }), {
    port: 0,
    host: '127.0.0.1',
  })
  const spares = Array.from({ length: 3 }, () => dial(listening.address))
  await Promise.all(spares.map(({ socket }) => once(socket, 'connect')))
  const used = dial(listening.address)
  used.socket.write('GET /healthz HTTP/1.1\r\nHost: localhost\r\n\r\n')
  await once(used.socket, 'data')
  const startedAt = performance.now()
  await listening.close()
  expect(performance.now() - startedAt).toBeLessThan(2_000)
  expect(await Promise.all(spares.map(({ said }) => said))).toEqual(['', '', ''])
  expect(await used.said).toMatch(/^HTTP\/1.1 200 /)
})

it('answers 503 when an answer takes too long, and says that a write may yet happen', async () => {
  const never = new Promise<never>(() => {})
  const credits = { ...memoryCredits(), charge: () => never, plans: () => never }
  const server = await start({ credits, deadlineSeconds: 0.2 })
  const plans = await server.send('GET', '/v1/plans')
  expect([plans.status, plans.body.charged, plans.body.retryable]).toEqual([503, 'no', true])
  const sent = { key: 'late', body: charge }
  const charged = await server.send('POST', '/v1/accounts/acme/charges', sent)
  expect([charged.status, charged.body.charged]).toEqual([503, 'pending'])
})

it('tells nothing about what broke inside', async () => {
  const secret = 'select secret from table'
  const credits = {
    ...memoryCredits(),
    account: () => Promise.reject(new Error(secret)),
    charge: () => Promise.reject(new TypeError(secret)),
  }
  const server = await start({ credits })
  const read = await server.send('GET', '/v1/accounts/acme')
  expect([read.status, read.body.code, read.body.detail]).toEqual([500, 'internal_error', ''])
  const sent = { key: 'k', body: charge }
  const written = await server.send('POST', '/v1/accounts/acme/charges', sent)
  expect([written.status, written.body.charged]).toEqual([500, 'pending'])
  expect(read.text + written.text).not.toMatch(/secret|Error|at /)
})

it('is closed, not open, when the database is away', async () => {
  const away = () => Promise.reject(new CreditsError('temporarily_unavailable', 'No database.'))
  const server = await start({ credits: { ...memoryCredits(), check: away }, ready: away })
  const checks = await server.send('POST', '/v1/accounts/acme/checks', { body: charge })
  expect([checks.status, checks.body.code, checks.body.allowed]).toEqual([
    503,
    'temporarily_unavailable',
    undefined,
  ])
  expect((await server.send('GET', '/readyz', { token: null })).status).toBe(503)
  expect((await server.send('GET', '/healthz', { token: null })).status).toBe(200)
})

it('sends the same guards with every answer', async () => {
  const server = await start()
  const ids = new Set<string | null>()
  for (const path of ['/v1/plans', '/v1/nothing', '/openapi.json', '/healthz']) {
    const { headers } = await server.send('GET', path, { headers: { 'x-request-id': 'mine' } })
    expect(headers.get('cache-control')).toBe('no-store')
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('content-security-policy')).toContain("default-src 'none'")
    expect(headers.get('access-control-allow-origin')).toBe(null)
    ids.add(headers.get('x-request-id'))
  }
  expect(ids.size).toBe(4)
  expect(ids).not.toContain('mine')
})

it('lets pages of the named origins in, and no others', async () => {
  const server = await start({ corsOrigins: ['https://app.example'] })
  const preflight = { 'access-control-request-method': 'POST' }
  const ask = (origin: string) =>
    server.send('OPTIONS', '/v1/accounts/acme/checks', { headers: { ...preflight, origin } })
  const allowed = await ask('https://app.example')
  expect([allowed.status, allowed.headers.get('access-control-allow-origin')]).toEqual([
    204,
    'https://app.example',
  ])
  expect(allowed.headers.get('access-control-allow-headers')).toContain('Idempotency-Key')
  const refused = await ask('https://evil.example')
  expect(refused.headers.get('access-control-allow-origin')).toBe(null)
})

it('is one function from a request to a response, without any server', async () => {
  const app = createApp({ credits: memoryCredits(), auth })
  const headers = { authorization: `Bearer ${serviceToken}`, 'content-type': 'application/json' }
  const body = new ReadableStream({
    start(controller) {
      controller.enqueue(new TextEncoder().encode('{"planId":'))
      controller.enqueue(new TextEncoder().encode('"free"}'))
      controller.close()
    },
  })
  const init = { method: 'PUT', headers, body, duplex: 'half' as const }
  const response = await app(new Request('http://localhost/v1/accounts/acme', init))
  expect(await response.json()).toMatchObject({ account: 'acme', plan: { id: 'free' } })
})

it('answers 500 where the app throws, and goes on', async () => {
  const listening = await listen(
    async () => {
      throw new Error('a file is missing')
    },
    { port: 0, host: '127.0.0.1' },
  )
  open.push(listening)
  for (let request = 0; request < 3; request += 1) {
    const response = await fetch(listening.address)
    expect([response.status, await response.text()]).toEqual([500, ''])
  }
})

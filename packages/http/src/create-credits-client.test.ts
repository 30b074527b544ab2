/// <reference types="node" />
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { memoryCredits } from '@igny8/credits-core/testing'
import { afterEach, describe, expect, it } from 'vitest'
import { createAnswerer } from './answer/create-answerer.ts'
import type { CreditsClientOptions } from './client/credits-client-options.ts'
import { igny8Envelope } from './client/igny8-envelope.ts'
import { createCreditsClient } from './create-credits-client.ts'

type Fault = (request: IncomingMessage, response: ServerResponse) => void

const open: (() => void)[] = []
afterEach(() => {
  for (const close of open.splice(0)) close()
})

/** A real HTTP server over the memory model, with a fault for each of its first requests. */
async function start(faults: (Fault | 'answer_then_cut' | null)[], options = {}) {
  const credits = memoryCredits()
  await credits.putAccount({ account: 'acme', planId: 'starter' })
  const answer = createAnswerer({ credits, authenticate: () => ({ kind: 'service' }) })
  const requests: { method: string; url: string; headers: IncomingMessage['headers'] }[] = []
  const server = createServer(async (request, response) => {
    const { method = '', url = '', headers } = request
    requests.push({ method, url, headers })
    const fault = faults.shift() ?? null
    if (typeof fault === 'function') return fault(request, response)
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk)
    const body = Buffer.concat(chunks)
    const init = { method, headers: headers as never, ...(body.length > 0 && { body }) }
    const { reply } = await answer(new Request(`http://x${url}`, init), 'r1')
    const text = String(reply.body ?? '')
    if (fault === 'answer_then_cut') {
      response.writeHead(reply.status, { 'content-length': text.length + 100 })
      return response.write(text, () => response.destroy())
    }
    response.writeHead(reply.status, reply.headers).end(text)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  open.push(
    () => void server.closeAllConnections(),
    () => server.close(),
  )
  const baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const client = createCreditsClient({ baseUrl, token: 't', ...options } as CreditsClientOptions)
  return { client, credits, requests, baseUrl }
}

const problem =
  (status: number, body: object, headers: Record<string, string> = {}): Fault =>
  (_request, response) =>
    response
      .writeHead(status, { 'content-type': 'application/problem+json', ...headers })
      .end(JSON.stringify({ status, ...body }))
const unavailable = problem(503, { code: 'temporarily_unavailable', retryable: true })
const cut: Fault = (request) => request.socket.destroy()
const silence: Fault = () => {}

const charge = (key: string) => ({
  account: 'acme',
  key,
  actions: [{ action: 'content_generation' }],
})
const spent = async ({ credits }: Awaited<ReturnType<typeof start>>) =>
  (await credits.account({ account: 'acme' })).credits.spentThisCycle

describe('what may pass is tried again', () => {
  it('when the server says so', async () => {
    const { client, requests } = await start([unavailable, unavailable])
    expect(await client.account({ account: 'acme' })).toMatchObject({ account: 'acme' })
    expect(requests.length).toBe(3)
  })
  it('when the connection is cut before the answer', async () => {
    const { client, requests } = await start([cut])
    await client.account({ account: 'acme' })
    expect(requests.length).toBe(2)
  })
  it('with the same key, so that a cut after the effect charges once', async () => {
    const started = await start(['answer_then_cut', cut])
    const result = await started.client.charge(charge('k1'))
    expect(result).toMatchObject({ allowed: true, replayed: true, value: { charged: 150 } })
    expect(started.requests.map(({ headers }) => headers['idempotency-key'])).toEqual([
      'k1',
      'k1',
      'k1',
    ])
    expect(await spent(started)).toBe(150)
  })
  it('when the server is silent for longer than one try may take', async () => {
    const { client, requests } = await start([silence], { timeoutSeconds: 0.1 })
    await client.account({ account: 'acme' })
    expect(requests.length).toBe(2)
  })
  it('after the time it asks for', async () => {
    const wait = problem(
      409,
      { code: 'request_in_progress', retryable: true },
      { 'retry-after': '1' },
    )
    const { client } = await start([wait])
    const startedAt = performance.now()
    await client.charge(charge('k1'))
    expect(performance.now() - startedAt).toBeGreaterThan(950)
  })
})

describe('what will not pass is not tried again', () => {
  it('a failure that does not say it is retryable, whatever its status', async () => {
    for (const status of [400, 404, 409, 422, 429, 500, 502, 503]) {
      const fault = problem(status, { code: 'internal_error', retryable: false })
      const { client, requests } = await start([fault])
      await expect(client.account({ account: 'acme' })).rejects.toMatchObject({
        code: 'internal_error',
        retryable: false,
      })
      expect([status, requests.length]).toEqual([status, 1])
    }
  })
  it('a POST without a key', async () => {
    for (const fault of [unavailable, cut]) {
      const { client, requests } = await start([fault])
      const work = { account: 'acme', actions: [{ action: 'content_generation' }] }
      await expect(client.check(work)).rejects.toMatchObject({ code: 'temporarily_unavailable' })
      expect(requests.length).toBe(1)
    }
  })
  it('a server that asks for 20 days: the error says so at once', async () => {
    const seconds = 20 * 86_400
    const fault = problem(
      503,
      { code: 'temporarily_unavailable', retryable: true },
      { 'retry-after': String(seconds) },
    )
    const { client, requests } = await start([fault])
    const startedAt = performance.now()
    await expect(client.account({ account: 'acme' })).rejects.toMatchObject({
      retryAfterSeconds: seconds,
    })
    expect(performance.now() - startedAt).toBeLessThan(500)
    expect(requests.length).toBe(1)
  })
  it('longer than the time that is left for all tries', async () => {
    const faults = Array.from({ length: 50 }, () => silence)
    const options = { timeoutSeconds: 0.2, totalTimeoutSeconds: 0.5, retries: 50 }
    const { client } = await start(faults, options)
    const startedAt = performance.now()
    await expect(client.charge(charge('k1'))).rejects.toMatchObject({
      code: 'temporarily_unavailable',
      charged: 'pending',
    })
    expect(performance.now() - startedAt).toBeLessThan(2000)
  })
})

describe('an answer that was lost', () => {
  it('leaves a keyed write pending, and its key tells the truth later', async () => {
    const started = await start(['answer_then_cut'], { retries: 0 })
    const lost = started.client.charge(charge('k1'))
    await expect(lost).rejects.toMatchObject({
      name: 'CreditsError',
      code: 'temporarily_unavailable',
      charged: 'pending',
      retryable: true,
    })
    expect(await started.client.charge(charge('k1'))).toMatchObject({ replayed: true })
    expect(await spent(started)).toBe(150)
  })
  it('leaves nothing pending where nothing is ever charged', async () => {
    const { client } = await start([cut], { retries: 0 })
    await expect(client.account({ account: 'acme' })).rejects.toMatchObject({ charged: 'no' })
  })
  it('is told as such where nobody listens', async () => {
    const client = createCreditsClient({ baseUrl: 'http://127.0.0.1:9', token: 't', retries: 0 })
    await expect(client.charge(charge('k'))).rejects.toMatchObject({
      code: 'temporarily_unavailable',
      charged: 'pending',
      cause: expect.anything(),
    })
  })
})

describe('an answer that is not ours', () => {
  const page: (status: number, text: string) => Fault = (status, text) => (_request, response) =>
    response.writeHead(status, { 'content-type': 'text/html' }).end(text)
  it('is a failure, whatever it looks like', async () => {
    for (const fault of [
      page(200, '<html>'),
      page(200, '{"a":1}'),
      page(200, ''),
      page(502, '<html>'),
    ]) {
      const { client } = await start([fault, fault, fault], { retries: 0 })
      await expect(client.charge(charge('k'))).rejects.toMatchObject({
        code: 'temporarily_unavailable',
        charged: 'pending',
      })
    }
  })
  it('has a code by its status where it has none', async () => {
    const { client } = await start([page(404, 'nginx'), page(401, 'nginx')])
    await expect(client.account({ account: 'x' })).rejects.toMatchObject({ code: 'not_found' })
    await expect(client.account({ account: 'x' })).rejects.toMatchObject({
      code: 'unauthenticated',
    })
  })
  it('does not become an error of a kind nobody knows', async () => {
    const { client } = await start([problem(422, { code: 'brand_new', title: 'New' })])
    await expect(client.account({ account: 'x' })).rejects.toMatchObject({ code: 'invalid_field' })
  })
})

describe('a call', () => {
  it('returns a denial with its decision', async () => {
    const { client } = await start([])
    const tooMuch = { ...charge('k1'), actions: [{ action: 'content_generation', quantity: 1000 }] }
    const first = await client.charge(tooMuch)
    const again = await client.charge(tooMuch)
    expect(first).toMatchObject({ allowed: false, replayed: false })
    expect(again).toEqual({ ...first, replayed: true })
  })
  it('throws what is wrong, field by field', async () => {
    const { client } = await start([])
    const wrong = { ...charge('k1'), actions: [{ action: 'content_generation', quantity: 0 }] }
    await expect(client.charge(wrong)).rejects.toMatchObject({
      code: 'invalid_amount',
      errors: [{ pointer: '/actions/0/quantity' }],
    })
  })
  it('keeps every name inside of its place in the address', async () => {
    const { client, requests } = await start([])
    for (const account of ['a/b', 'a?b', '#', '../plans', 'ä', '%2e', 'a b']) {
      await expect(client.account({ account })).rejects.toMatchObject({ code: 'not_found' })
      expect(requests.at(-1)?.url).toBe(`/v1/accounts/${encodeURIComponent(account)}`)
    }
    for (const account of ['', '.', '..']) {
      const sent = requests.length
      await expect(client.account({ account })).rejects.toMatchObject({ code: 'invalid_field' })
      expect(requests.length).toBe(sent)
    }
  })
  it('asks for a token before every try', async () => {
    let count = 0
    const getToken = async () => `token-${++count}`
    const { client, requests } = await start([unavailable], { getToken })
    await client.account({ account: 'acme' })
    expect(requests.map(({ headers }) => headers.authorization)).toEqual([
      'Bearer token-1',
      'Bearer token-2',
    ])
  })
  it('that never left is not pending', async () => {
    const getToken = () => Promise.reject(new Error('signed out'))
    const { client, requests } = await start([], { getToken })
    await expect(client.charge(charge('k1'))).rejects.toMatchObject({
      code: 'unauthenticated',
      charged: 'no',
      cause: { message: 'signed out' },
    })
    const nowhere = createCreditsClient({ baseUrl: 'nowhere', token: 't' })
    await expect(nowhere.charge(charge('k1'))).rejects.toMatchObject({ charged: 'no' })
    expect(requests.length).toBe(0)
  })
  it('works through a gateway with an envelope of its own, below a path', async () => {
    const { baseUrl, requests } = await start([])
    const fetchWrapped: typeof fetch = async (input, init) => {
      const asked = new Request(input, init)
      const inner = new Request(asked.url.replace('/gateway/', '/'), asked)
      const answer = await fetch(inner)
      const body = await answer.json()
      const { activities: results, nextCursor, ...data } = body
      const next = nextCursor && `http://host/x?cursor=${encodeURIComponent(nextCursor)}`
      const envelope = !answer.ok
        ? { success: false, error: body.title, errors: body }
        : results
          ? { success: true, count: results.length, next, previous: null, results }
          : { success: true, data }
      return Response.json(envelope, answer)
    }
    const client = createCreditsClient({
      baseUrl: `${baseUrl}/gateway/`,
      token: 't',
      fetch: fetchWrapped,
      unwrap: igny8Envelope,
    })
    expect(await client.charge(charge('k1'))).toMatchObject({ allowed: true })
    const tooMuch = { ...charge('k2'), actions: [{ action: 'content_generation', quantity: 1000 }] }
    expect(await client.charge(tooMuch)).toMatchObject({ allowed: false })
    const first = await client.activity({ account: 'acme', limit: 2 })
    expect(first.activities.length).toBe(2)
    const cursor = first.nextCursor ?? ''
    const second = await client.activity({ account: 'acme', limit: 2, cursor })
    expect(second.activities[0]?.id).not.toBe(first.activities[0]?.id)
    await expect(client.account({ account: 'x' })).rejects.toMatchObject({ code: 'not_found' })
    expect(requests[0]?.url).toBe('/v1/accounts/acme/charges')
  })
})

import { CreditsError, type ErrorCode } from '@igny8/credits-core'
import { memoryCredits } from '@igny8/credits-core/testing'
import {
  createAnswerer,
  type Problem,
  problemOf,
  requestInstance,
} from '@igny8/credits-http/contract'
import { signAccountToken, tokenAuth } from '@igny8/credits-server'

const serviceToken = 'service-token-of-the-pages-0123456789'
const jwtSecret = 'jwt-secret-of-the-pages-0123456789abcdef'
const requestId = '5f3c1f6e-0d6b-4b8e-9a52-3f1f7f3a8c21'
const article = { actions: [{ action: 'content_generation', words: 1_500 }] }

/** Sends one request to the real thing over the memory model, and returns the problem it meets. */
export async function openProblemDesk() {
  let now = Date.parse('2026-11-22T14:05:00.000Z')
  const credits = memoryCredits({ now: () => now })
  const answer = createAnswerer({
    credits,
    authenticate: tokenAuth({ serviceToken, jwtSecret }),
  })
  const cycleAnchor = '2026-11-01T00:00:00.000Z'
  for (const planId of ['free', 'starter']) {
    await credits.putAccount({ account: planId, planId, cycleAnchor })
  }
  await credits.putAccount({
    account: 'paused',
    planId: 'starter',
    status: 'inactive',
    cycleAnchor,
  })
  await credits.charge({
    account: 'starter',
    key: 'spent',
    actions: [{ action: 'content_generation', words: 99_880 }],
  })

  async function ask(method: string, path: string, sent: Sent = {}): Promise<Problem> {
    const { body, token = serviceToken, key, headers } = sent
    const request = new Request(`http://localhost${path}`, {
      method,
      headers: {
        ...(token !== null && { authorization: `Bearer ${token}` }),
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...(key !== undefined && { 'idempotency-key': key }),
        ...headers,
      },
      ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    })
    const { reply } = await answer(request, requestId)
    return JSON.parse(String(reply.body))
  }

  /** Holds an article on the free plan and returns the path of its reservation. */
  async function hold(key: string, ttlSeconds = 60): Promise<string> {
    const held = await credits.reserve({ account: 'free', key, ttlSeconds, ...article })
    if (!held.allowed) throw new Error(held.decision.message.text)
    return `/v1/accounts/free/reservations/${held.value.id}`
  }

  return {
    ask,
    hold,
    pass: (seconds: number) => {
      now += seconds * 1_000
    },
    sign: (scope: 'read' | 'write', ttlSeconds: number) =>
      signAccountToken({ account: 'free', scopes: [scope], ttlSeconds, jwtSecret }),
  }
}

interface Sent {
  readonly body?: unknown
  readonly token?: string | null
  readonly key?: string
  readonly headers?: Readonly<Record<string, string>>
}

type Desk = Awaited<ReturnType<typeof openProblemDesk>>

const charges = '/v1/accounts/free/charges'
const checks = '/v1/accounts/free/checks'
const of = (path: string) => `/v1/accounts/${path}`

/** What no request to this backend meets by itself, as a gateway or a broken part would make it. */
const made = (code: ErrorCode, message: string, options = {}) =>
  problemOf(new CreditsError(code, message, options), requestInstance(requestId))

/** How to meet each code. */
export const provocations: Readonly<Record<ErrorCode, (desk: Desk) => Promise<Problem> | Problem>> =
  {
    malformed_json: ({ ask }) => ask('POST', checks, { body: '{"actions": [' }),
    idempotency_key_missing: ({ ask }) => ask('POST', charges, { body: article }),
    idempotency_key_invalid: ({ ask }) => ask('POST', charges, { body: article, key: 'two words' }),
    unauthenticated: ({ ask }) => ask('GET', '/v1/plans', { token: null }),
    token_expired: async ({ ask, sign }) =>
      ask('GET', '/v1/plans', { token: await sign('read', -120) }),
    insufficient_credits: ({ ask }) =>
      ask('POST', of('starter/charges'), { body: article, key: 'write-article-812' }),
    plan_limit_reached: ({ ask }) =>
      ask('POST', of('free/reservations'), {
        body: { limits: [{ limit: 'keywords', count: 150 }] },
        key: 'import-44',
      }),
    monthly_limit_reached: ({ ask }) =>
      ask('POST', of('starter/reservations'), {
        body: { limits: [{ limit: 'ahrefsQueries', count: 51 }] },
        key: 'research-9',
      }),
    not_in_plan: ({ ask }) =>
      ask('POST', of('free/reservations'), {
        body: { limits: [{ limit: 'ahrefsQueries', count: 1 }] },
        key: 'research-10',
      }),
    plan_inactive: ({ ask }) =>
      ask('POST', of('paused/charges'), { body: article, key: 'write-article-813' }),
    scope_missing: async ({ ask, sign }) =>
      ask('POST', charges, { body: article, key: 'k', token: await sign('read', 60) }),
    not_found: ({ ask }) => ask('GET', of('nobody')),
    method_not_allowed: ({ ask }) => ask('DELETE', '/v1/plans'),
    request_timeout: () => made('request_timeout', 'The request came too slowly.'),
    body_too_large: ({ ask }) => ask('POST', checks, { body: `"${'x'.repeat(65_536)}"` }),
    unsupported_media_type: ({ ask }) =>
      ask('POST', checks, { body: 'actions=1', headers: { 'content-type': 'text/plain' } }),
    request_in_progress: () =>
      made('request_in_progress', 'A request with this key is still running.'),
    reservation_settled: async ({ ask, hold }) => {
      const path = await hold('settled')
      await ask('POST', `${path}/settle`, { body: article, key: 'settle-1' })
      return ask('POST', `${path}/settle`, { body: article, key: 'settle-2' })
    },
    reservation_released: async ({ ask, hold }) => {
      const path = await hold('released')
      await ask('POST', `${path}/release`, { key: 'release-1' })
      return ask('POST', `${path}/settle`, { body: article, key: 'settle-3' })
    },
    reservation_expired: async ({ ask, hold, pass }) => {
      const path = await hold('expired', 60)
      pass(61)
      return ask('POST', `${path}/settle`, { body: article, key: 'settle-4' })
    },
    invalid_field: ({ ask }) =>
      ask('POST', checks, { body: { actions: [{ action: 'content_generation', wrods: 1_500 }] } }),
    invalid_amount: ({ ask }) =>
      ask('POST', checks, { body: { actions: [{ action: 'content_generation', words: -1 }] } }),
    idempotency_key_reused: async ({ ask }) => {
      await ask('POST', charges, { body: article, key: 'write-article-7' })
      const other = { actions: [{ action: 'idea_generation' }] }
      return ask('POST', charges, { body: other, key: 'write-article-7' })
    },
    settle_exceeds_reserved: async ({ ask, hold }) => {
      const path = await hold('exceeded')
      const longer = { actions: [{ action: 'content_generation', words: 2_500 }] }
      return ask('POST', `${path}/settle`, { body: longer, key: 'settle-5' })
    },
    rate_limited: () =>
      made('rate_limited', 'Too many requests with this token.', { retryAfterSeconds: 2 }),
    internal_error: () => made('internal_error', '', { charged: 'pending' }),
    provider_error: () =>
      made('provider_error', 'The provider of keyword data gave no rows (unavailable).'),
    provider_timeout: () =>
      made(
        'provider_timeout',
        'The search takes longer than usual and goes on. The same key tells what came of it.',
        { charged: 'pending', retryable: true },
      ),
    temporarily_unavailable: () =>
      made('temporarily_unavailable', 'The database cannot be reached or is busy.', {
        retryable: true,
      }),
  }

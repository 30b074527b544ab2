import { CreditsError } from '@igny8/credits-core'
import ky, { isHTTPError, type Options } from 'ky'
import { type RouteName, routeOf } from '../contract/routes.ts'
import type { CreditsClientOptions } from './credits-client-options.ts'
import { fetchWhole } from './fetch-whole.ts'
import type { RequestParts } from './request-of.ts'
import { retryAfterSecondsOf } from './retry-after.ts'
import { retryPolicy } from './retry-policy.ts'
import type { Wrapped } from './unwrap.ts'

/** An answer that arrived, whole and out of its envelope. */
export interface Received {
  readonly status: number
  readonly ok: boolean
  readonly body: unknown
  readonly replayed: boolean
  readonly requestId: string | undefined
  readonly retryAfterSeconds: number | undefined
}

/** Sends one request, with its retries. Throws `temporarily_unavailable` where no answer came. */
export async function send(
  options: CreditsClientOptions,
  name: RouteName,
  parts: RequestParts,
): Promise<Received> {
  const { fetch = globalThis.fetch, retries = 2, maxRetryAfterSeconds = 10 } = options
  const { timeoutSeconds = 10, totalTimeoutSeconds = 30 } = options
  const route = routeOf(name)

  const unwrap = (body: unknown, status: number): unknown => {
    const wrapped: Wrapped = { status, route: name, list: route.list }
    return options.unwrap ? options.unwrap(body, wrapped) : body
  }
  let sent = false
  const charged = () => (route.keyed && sent ? 'pending' : 'no')
  const authorise = async ({ request }: { request: Request }) => {
    const token = await tokenFrom(options).catch((cause) => {
      const message = 'The host gave no token.'
      throw new CreditsError('unauthenticated', message, { charged: charged(), cause })
    })
    if (token !== undefined) request.headers.set('authorization', `Bearer ${token}`)
    sent = true
  }
  const request: Options = {
    method: route.method,
    headers: { accept: 'application/json', ...parts.headers },
    searchParams: parts.searchParams,
    ...(parts.body !== undefined && { json: parts.body }),
    fetch: fetchWhole(fetch) as NonNullable<Options['fetch']>,
    cache: 'no-store',
    timeout: timeoutSeconds * 1000,
    totalTimeout: totalTimeoutSeconds * 1000,
    retry: retryPolicy(route, retries, maxRetryAfterSeconds, unwrap),
    hooks: { beforeRequest: [authorise], beforeRetry: [authorise] },
  }
  try {
    const response = await ky(addressOf(options.baseUrl, parts.path), request)
    return received(response, unwrap(json(await response.text()), response.status))
  } catch (error) {
    if (isHTTPError(error)) {
      return received(error.response, unwrap(error.data, error.response.status))
    }
    if (error instanceof CreditsError) throw error
    throw new CreditsError('temporarily_unavailable', 'No answer came from the server.', {
      charged: charged(),
      retryable: true,
      cause: error,
    })
  }
}

async function tokenFrom({ token, getToken }: CreditsClientOptions): Promise<string | undefined> {
  return getToken ? getToken() : token
}

function addressOf(baseUrl: string | URL, path: string): string {
  return String(baseUrl).replace(/\/+$/, '') + path
}

function received(response: Response, body: unknown): Received {
  return {
    status: response.status,
    ok: response.ok,
    body,
    replayed: response.headers.get('idempotency-replayed') === 'true',
    requestId: response.headers.get('x-request-id') ?? undefined,
    retryAfterSeconds: retryAfterSecondsOf(response.headers),
  }
}

function json(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

import type { Credits, CreditsError } from '@igny8/credits-core'
import { delay, HttpResponse, http, type RequestHandler } from 'msw'
import type { Caller } from '../answer/caller.ts'
import { createAnswerer } from '../answer/create-answerer.ts'
import { requestInstance } from '../answer/exchange.ts'
import { matchRoute } from '../answer/match-route.ts'
import { problemReply } from '../answer/problem-reply.ts'
import { responseOf } from '../answer/reply.ts'
import type { RouteName } from '../contract/routes.ts'

export interface CreditsHandlersOptions {
  /** Everything before `/v1`; of the page itself where it is left out. */
  readonly baseUrl?: string
  /** Who every request comes from; the host's backend where it is left out. */
  readonly caller?: Caller
  /** How long every answer takes; `infinite` never comes. */
  readonly delaySeconds?: number | 'infinite'
  /** What a story wants to go wrong: an error, or `network` for an answer that never arrives. */
  readonly fail?: (route: RouteName) => CreditsError | 'network' | undefined
}

/**
 * Handlers for msw that answer as the server does, because they are the same code: the contract over
 * any `Credits`, such as the memory model.
 */
export function creditsHandlers(
  credits: Credits,
  options: CreditsHandlersOptions = {},
): RequestHandler[] {
  const { baseUrl = '', caller = { kind: 'service' }, delaySeconds = 0, fail } = options
  const answer = createAnswerer({ credits, authenticate: () => caller })
  const base = baseUrl.replace(/\/+$/, '')
  let requests = 0

  return [
    http.all(`${base}/v1/*`, async ({ request }) => {
      requests += 1
      const requestId = `mock-${requests}`
      if (delaySeconds !== 0) {
        await delay(delaySeconds === 'infinite' ? 'infinite' : delaySeconds * 1000)
      }
      const own = withoutBase(request, base)
      const failure = fail && failureOf(own, fail)
      if (failure === 'network') return HttpResponse.error()
      const response = responseOf(
        failure
          ? problemReply(failure, requestInstance(requestId))
          : (await answer(own, requestId)).reply,
      )
      response.headers.set('x-request-id', requestId)
      return response
    }),
  ]
}

function failureOf(request: Request, fail: NonNullable<CreditsHandlersOptions['fail']>) {
  try {
    return fail(matchRoute(request.method, new URL(request.url).pathname).name)
  } catch {
    return undefined
  }
}

/** The request as the server behind the gateway would see it. */
function withoutBase(request: Request, base: string): Request {
  const url = new URL(request.url)
  const prefix = new URL(base, url).pathname.replace(/\/+$/, '')
  if (prefix === '') return request
  url.pathname = url.pathname.slice(prefix.length)
  return new Request(url, request)
}

import { randomUUID } from 'node:crypto'
import { type Credits, CreditsError } from '@igny8/credits-core'
import { uncheckedCredits } from '@igny8/credits-core/schemas'
import {
  type Answered,
  createAnswerer,
  problemReply,
  requestInstance,
  urlOf,
} from '@igny8/credits-http/contract'
import type { Authenticate } from './auth/authenticate.ts'
import { corsHeaders, isPreflight } from './cors.ts'
import { limitRequests } from './limit-requests.ts'
import type { Log } from './log.ts'
import { logAnswer } from './log-answer.ts'
import type { Metrics } from './metrics.ts'
import { answerMetrics, metricsPath } from './metrics-route.ts'
import { readBodyBytes } from './node-body.ts'
import { openRoutes, type Ready } from './open-routes.ts'
import { respond } from './respond.ts'
import { securityHeaders } from './security-headers.ts'
import { version } from './version.ts'

export interface AppOptions {
  readonly credits: Credits
  /** Who asks; see `tokenAuth`. */
  readonly auth: Authenticate
  readonly log?: Log
  /** For `/readyz`; without it the plans are asked for. */
  readonly ready?: Ready
  /** Origins whose pages may call from a browser. */
  readonly corsOrigins?: readonly string[]
  /** Counts requests, and is shown at `/metrics`. */
  readonly metrics?: Metrics
  /** Of each account token; absent: as many as it likes. */
  readonly requestsPerMinute?: number
  /** How long one answer may take. */
  readonly deadlineSeconds?: number
}

/** A whole server: a fetch request in, a response out. It never throws. */
export type App = (request: Request) => Promise<Response>

/** The whole backend as one function from a request to a response, for any runtime that has both. */
export function createApp({
  credits,
  auth,
  log,
  ready = () => credits.plans(),
  corsOrigins = [],
  metrics,
  requestsPerMinute,
  deadlineSeconds = 20,
}: AppOptions): App {
  const open = openRoutes(version, ready)
  const answer = createAnswerer({
    credits: uncheckedCredits(credits),
    authenticate:
      requestsPerMinute === undefined ? auth : limitRequests(auth, { requestsPerMinute }),
    deadlineSeconds,
    readBytes: readBodyBytes,
  })

  return async (request) => {
    const startedAt = performance.now()
    const answered = await answerAny(request, randomUUID())
    if (log) logAnswer(log, answered, startedAt)
    metrics?.answer(answered, (performance.now() - startedAt) / 1000)
    const { status, headers, body } = answered.reply
    return respond(request, {
      status,
      headers: {
        ...headers,
        ...securityHeaders,
        ...corsHeaders(request, corsOrigins),
        'x-request-id': answered.requestId,
      },
      body: request.method === 'HEAD' ? null : body,
    })
  }

  async function answerAny(request: Request, requestId: string): Promise<Answered> {
    const url = urlOf(request)
    try {
      if (corsOrigins.length > 0 && isPreflight(request)) {
        return { request, url, requestId, reply: { status: 204, headers: {}, body: null } }
      }
      const reply =
        metrics && url.pathname === metricsPath
          ? await answerMetrics(request, metrics, auth)
          : await open(request, url.pathname)
      if (reply) return { request, url, requestId, reply }
    } catch (error) {
      if (!(error instanceof CreditsError)) throw error
      const reply = problemReply(error, requestInstance(requestId))
      return { request, url, requestId, reply, failure: error }
    }
    return answer(request, requestId, url)
  }
}

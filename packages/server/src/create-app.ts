import { randomUUID } from 'node:crypto'
import { type Credits, CreditsError } from '@igny8/credits-core'
import {
  type Answered,
  createAnswerer,
  problemResponse,
  requestInstance,
} from '@igny8/credits-http/contract'
import type { Authenticate } from './auth/authenticate.ts'
import { corsHeaders, isPreflight } from './cors.ts'
import type { Log } from './log.ts'
import { logAnswer } from './log-answer.ts'
import { openRoutes, type Ready } from './open-routes.ts'
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
  /** How long one answer may take. */
  readonly deadlineSeconds?: number
}

export type App = (request: Request) => Promise<Response>

/** The whole backend as one function from a request to a response, for any runtime that has both. */
export function createApp({
  credits,
  auth,
  log,
  ready = () => credits.plans(),
  corsOrigins = [],
  deadlineSeconds = 20,
}: AppOptions): App {
  const answer = createAnswerer({ credits, authenticate: auth, deadlineSeconds })
  const open = openRoutes(version, ready)

  return async (request) => {
    const startedAt = performance.now()
    const answered = await answerAny(request, randomUUID())
    const { headers } = answered.response
    for (const [name, value] of securityHeaders) headers.set(name, value)
    for (const [name, value] of corsHeaders(request, corsOrigins)) headers.set(name, value)
    headers.set('x-request-id', answered.requestId)
    if (log) logAnswer(log, answered, startedAt)
    return answered.response
  }

  async function answerAny(request: Request, requestId: string): Promise<Answered> {
    const url = new URL(request.url)
    try {
      if (corsOrigins.length > 0 && isPreflight(request)) {
        return { request, url, requestId, response: new Response(null, { status: 204 }) }
      }
      const response = await open(request, url.pathname)
      if (response) return { request, url, requestId, response }
    } catch (error) {
      if (!(error instanceof CreditsError)) throw error
      const response = problemResponse(error, requestInstance(requestId))
      return { request, url, requestId, response, failure: error }
    }
    return answer(request, requestId)
  }
}

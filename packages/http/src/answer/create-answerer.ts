import { type Credits, CreditsError } from '@igny8/credits-core'
import { routeOf } from '../contract/routes.ts'
import { type ActivityCsvRequest, activityCsvReply, wantsCsv } from './activity-csv-reply.ts'
import { assertExists } from './assert-exists.ts'
import { authorise } from './authorise.ts'
import { callCredits } from './call-credits.ts'
import type { Caller } from './caller.ts'
import { type Exchange, rememberedInstance, requestInstance } from './exchange.ts'
import { matchRoute } from './match-route.ts'
import { problemReply } from './problem-reply.ts'
import { type ReadBytes, readBody, readBytes } from './read-body.ts'
import { readInput } from './read-input.ts'
import type { Reply } from './reply.ts'
import { urlOf } from './url-of.ts'
import { valueReply } from './value-reply.ts'
import { withinDeadline } from './within-deadline.ts'

export interface AnswererOptions {
  readonly credits: Credits
  /** Who asks. Throws `unauthenticated` or `token_expired`. */
  readonly authenticate: (request: Request) => Caller | Promise<Caller>
  /** How long `credits` may take; without it, for ever. */
  readonly deadlineSeconds?: number
  /** A faster way to the bytes of a body, where a runtime has one. */
  readonly readBytes?: ReadBytes
}

/** A reply, what is known of its request, and why it failed where it did. */
export interface Answered extends Readonly<Exchange> {
  readonly reply: Reply
  readonly failure?: CreditsError
}

/** Answers one request; it never throws. `url`: what `urlOf` makes of it, where it is known already. */
export type Answer = (request: Request, requestId: string, url?: URL) => Promise<Answered>

// Until it is known who asks, this much is kept in memory for them and no more.
const strangersCapBytes = 64 * 1024

/**
 * Answers every request below `/v1` from the contract; the server and the mock are both this one
 * function. The order is fixed: shape, authentication, scope, existence, fields, idempotency. State,
 * limits and credits come after that, behind `Credits`.
 */
export function createAnswerer(options: AnswererOptions): Answer {
  return async (request, requestId, url = urlOf(request)) => {
    const exchange: Exchange = { request, requestId, url }
    try {
      const reply = await answer(options, exchange)
      return { ...exchange, reply }
    } catch (error) {
      const failure = asCreditsError(error, exchange)
      return { ...exchange, reply: problemReply(failure, requestInstance(requestId)), failure }
    }
  }
}

async function answer(options: AnswererOptions, exchange: Exchange): Promise<Reply> {
  const { credits, deadlineSeconds } = options
  const { request, url } = exchange

  const match = matchRoute(request.method, url.pathname)
  const route = routeOf(match.name)
  exchange.route = match.name
  const { account } = match.params
  if (account !== undefined) exchange.account = account

  const asking = await askWho(options, request)
  const capBytes = 'caller' in asking ? route.bodyCapBytes : strangersCapBytes
  const body = await readBody(request, route, capBytes, options.readBytes ?? readBytes)
  if ('refusal' in asking) throw asking.refusal
  exchange.caller = asking.caller
  authorise(asking.caller, route, account)

  const charged = route.keyed ? 'pending' : 'no'
  return withinDeadline(carryOut(), deadlineSeconds, charged)

  async function carryOut(): Promise<Reply> {
    let input: Record<string, unknown>
    try {
      input = readInput(route, match, url.searchParams, body, request.headers)
    } catch (error) {
      await assertExists(credits, route, match.params)
      throw error
    }
    if (typeof input.key === 'string') exchange.key = input.key

    if (match.name === 'activity') {
      if (wantsCsv(request))
        return activityCsvReply(credits, input as unknown as ActivityCsvRequest)
      // Only the clock of a CSV runs in a zone of its own.
      delete input.timeZone
    }
    const called = await callCredits(credits, match.name, route, input)
    const reply =
      called.type === 'done'
        ? valueReply(route, called.value, url.pathname)
        : problemReply(called.denial, rememberedInstance(exchange))
    if (!called.replayed) return reply
    return { ...reply, headers: { ...reply.headers, 'idempotency-replayed': 'true' } }
  }
}

/** A refusal is told once the body was read, for only then does its sender listen. */
async function askWho(
  { authenticate }: AnswererOptions,
  request: Request,
): Promise<{ readonly caller: Caller } | { readonly refusal: unknown }> {
  try {
    return { caller: await authenticate(request) }
  } catch (refusal) {
    return { refusal }
  }
}

function asCreditsError(error: unknown, { key }: Exchange): CreditsError {
  if (error instanceof CreditsError) return error
  const charged = key === undefined ? 'no' : 'pending'
  return new CreditsError('internal_error', 'An unexpected error.', { cause: error, charged })
}

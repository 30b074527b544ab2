import { hash } from 'node:crypto'
import { CreditsError } from '@igny8/credits-core'
import type { Authenticate } from './auth/authenticate.ts'

export interface RequestLimitOptions {
  readonly requestsPerMinute: number
  /** Tokens that are remembered at once; about 100 bytes each. */
  readonly tokensLimit?: number
  /** Milliseconds of a clock that never goes back. */
  readonly now?: () => number
}

const minuteMs = 60_000

/**
 * Lets every account token ask `requestsPerMinute` times at once and as often in every minute after.
 * The service token is the host's own and not limited; a stranger's token is refused before it is
 * remembered. Throws `rate_limited`.
 */
export function limitRequests(auth: Authenticate, options: RequestLimitOptions): Authenticate {
  const { requestsPerMinute, tokensLimit = 50_000, now = () => performance.now() } = options
  const eachMs = minuteMs / requestsPerMinute
  /** By token: when everything it has asked for will be paid off. Least recently used first. */
  const paidOffAt = new Map<string, number>()

  return async (request) => {
    const caller = await auth(request)
    if (caller.kind === 'service') return caller
    const token = hash('sha256', request.headers.get('authorization') ?? '', 'base64')
    const at = now()
    const next = Math.max(at, paidOffAt.get(token) ?? at) + eachMs
    // Half a millisecond for the rounding of fractions.
    const waitMs = next - at - minuteMs - 0.5
    if (waitMs > 0) throw tooMany(waitMs)
    paidOffAt.delete(token)
    paidOffAt.set(token, next)
    if (paidOffAt.size > tokensLimit) forgetOldest()
    return caller
  }

  function forgetOldest() {
    for (const token of paidOffAt.keys()) {
      paidOffAt.delete(token)
      return
    }
  }
}

function tooMany(waitMs: number): CreditsError {
  return new CreditsError('rate_limited', 'Too many requests with this token.', {
    retryable: true,
    retryAfterSeconds: Math.min(60, Math.max(1, Math.ceil(waitMs / 1000))),
  })
}

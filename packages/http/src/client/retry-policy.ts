import { isHTTPError, type RetryOptions } from 'ky'
import type { Route } from '../contract/route.ts'
import { errorOf } from '../problem/error-of.ts'
import { retryAfterSecondsOf } from './retry-after.ts'

const mayPass = [408, 409, 429, 500, 502, 503, 504]

/** Retries what says `retryable`, and a POST only with its key. */
export function retryPolicy(
  route: Route,
  retries: number,
  maxRetryAfterSeconds: number,
  problemIn: (data: unknown, status: number) => unknown,
): RetryOptions {
  const repeatable = route.method !== 'POST' || route.keyed
  return {
    limit: repeatable ? retries : 0,
    methods: ['get', 'put', 'post', 'delete'],
    statusCodes: mayPass,
    afterStatusCodes: mayPass,
    retryOnTimeout: true,
    jitter: true,
    backoffLimit: 5000,
    maxRetryAfter: maxRetryAfterSeconds * 1000,
    shouldRetry({ error }) {
      if (!isHTTPError(error)) return undefined
      const { status, headers } = error.response
      const wait = retryAfterSecondsOf(headers)
      if (wait !== undefined && wait > maxRetryAfterSeconds) return false
      return errorOf(problemIn(error.data, status), { status }, 'no').retryable ? undefined : false
    },
  }
}

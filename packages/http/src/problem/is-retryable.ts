import type { CreditsError, ErrorCode } from '@igny8/credits-core'

const passing: ReadonlySet<ErrorCode> = new Set<ErrorCode>([
  'request_timeout',
  'request_in_progress',
  'rate_limited',
  'temporarily_unavailable',
])

/** Whether the same request may well succeed in a moment. */
export function isRetryable(error: CreditsError): boolean {
  return error.retryable || passing.has(error.code)
}

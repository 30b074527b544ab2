import type { ErrorCode } from '@igny8/credits-core'

const codes: Readonly<Record<number, ErrorCode>> = {
  400: 'malformed_json',
  401: 'unauthenticated',
  402: 'insufficient_credits',
  403: 'scope_missing',
  404: 'not_found',
  405: 'method_not_allowed',
  408: 'request_timeout',
  409: 'request_in_progress',
  413: 'body_too_large',
  415: 'unsupported_media_type',
  422: 'invalid_field',
  429: 'rate_limited',
  431: 'body_too_large',
  500: 'internal_error',
}

/** The best guess for an answer that names no code of ours: a proxy's page, say. */
export function codeOfStatus(status: number): ErrorCode {
  return codes[status] ?? (status >= 500 ? 'temporarily_unavailable' : 'internal_error')
}

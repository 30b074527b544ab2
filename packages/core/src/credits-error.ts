import type { Decision } from './model/decision.ts'

/** Every way a call can fail. A denial is returned, not thrown; its code stands here for the wire. */
export const errorCodes = [
  'malformed_json',
  'idempotency_key_missing',
  'idempotency_key_invalid',
  'unauthenticated',
  'token_expired',
  'insufficient_credits',
  'plan_limit_reached',
  'monthly_limit_reached',
  'not_in_plan',
  'plan_inactive',
  'scope_missing',
  'not_found',
  'method_not_allowed',
  'request_timeout',
  'body_too_large',
  'unsupported_media_type',
  'request_in_progress',
  'reservation_settled',
  'reservation_released',
  'reservation_expired',
  'invalid_field',
  'invalid_amount',
  'idempotency_key_reused',
  'settle_exceeds_reserved',
  'rate_limited',
  'internal_error',
  'provider_error',
  'provider_timeout',
  'temporarily_unavailable',
] as const

/** Why a request failed or was refused; each has a page in `docs/denials`. */
export type ErrorCode = (typeof errorCodes)[number]

/** One thing wrong with a request: where (a JSON pointer), which rule, and what to do. */
export interface FieldError {
  readonly pointer: string
  readonly code: string
  readonly message: string
}

export interface CreditsErrorOptions {
  readonly params?: Readonly<Record<string, string | number>>
  readonly errors?: readonly FieldError[]
  readonly decision?: Decision
  /** Whether anything was charged: the truth, or `pending` where it is not known yet. */
  readonly charged?: 'no' | 'yes' | 'pending'
  readonly retryable?: boolean
  readonly retryAfterSeconds?: number
  readonly requestId?: string
  readonly cause?: unknown
}

/** The one error of this SDK. `code` is stable; `message` is for developers. */
export class CreditsError extends Error {
  override readonly name = 'CreditsError'
  readonly code: ErrorCode
  readonly params: Readonly<Record<string, string | number>>
  readonly errors: readonly FieldError[]
  readonly decision: Decision | undefined
  readonly charged: 'no' | 'yes' | 'pending'
  readonly retryable: boolean
  readonly retryAfterSeconds: number | undefined
  readonly requestId: string | undefined

  constructor(code: ErrorCode, message: string, options: CreditsErrorOptions = {}) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause })
    this.code = code
    this.params = options.params ?? {}
    this.errors = options.errors ?? []
    this.decision = options.decision
    this.charged = options.charged ?? 'no'
    this.retryable = options.retryable ?? false
    this.retryAfterSeconds = options.retryAfterSeconds
    this.requestId = options.requestId
  }
}

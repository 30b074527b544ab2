import type { ErrorCode } from '@igny8/credits-core'
import { paramNames } from './param-names.ts'
import type { Route } from './route.ts'

const always: readonly ErrorCode[] = [
  'unauthenticated',
  'token_expired',
  'request_timeout',
  'invalid_field',
  'rate_limited',
  'internal_error',
  'temporarily_unavailable',
]
const ofBody: readonly ErrorCode[] = [
  'malformed_json',
  'body_too_large',
  'unsupported_media_type',
  'invalid_amount',
]
const ofKey: readonly ErrorCode[] = [
  'idempotency_key_missing',
  'idempotency_key_invalid',
  'idempotency_key_reused',
  'request_in_progress',
]
const ofDenial: readonly ErrorCode[] = [
  'insufficient_credits',
  'plan_limit_reached',
  'monthly_limit_reached',
  'not_in_plan',
  'plan_inactive',
]

/** Every code a route can answer with. */
export function codesOf(route: Route): readonly ErrorCode[] {
  return [
    ...always,
    ...(route.body === 'none' ? [] : ofBody),
    ...(paramNames(route.path).length === 0 ? [] : (['scope_missing', 'not_found'] as const)),
    ...(route.keyed ? ofKey : []),
    ...(route.guarded ? ofDenial : []),
    ...route.codes,
  ]
}

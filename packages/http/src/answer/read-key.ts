import { checkKey } from '@igny8/credits-core/schemas'

/** The idempotency key of a request. */
export function readKey(headers: Headers): string {
  return checkKey(headers.get('idempotency-key'))
}

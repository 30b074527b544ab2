import { CreditsError } from '@igny8/credits-core'

const visibleAscii = /^[\x21-\x7e]{1,255}$/

/** The idempotency key of a request. */
export function readKey(headers: Headers): string {
  return checkKey(headers.get('idempotency-key'))
}

/** Throws where a key is missing, or is none. */
export function checkKey(key: unknown): string {
  if (key === null || key === undefined) {
    throw new CreditsError('idempotency_key_missing', 'Send an Idempotency-Key.')
  }
  if (typeof key !== 'string' || !visibleAscii.test(key)) {
    throw new CreditsError(
      'idempotency_key_invalid',
      'An Idempotency-Key is 1 to 255 visible ASCII characters.',
    )
  }
  return key
}

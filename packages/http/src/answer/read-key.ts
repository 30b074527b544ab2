import { CreditsError } from '@igny8/credits-core'

const visibleAscii = /^[\x21-\x7e]{1,255}$/

/** The idempotency key of a request. */
export function readKey(headers: Headers): string {
  const key = headers.get('idempotency-key')
  if (key === null) {
    throw new CreditsError('idempotency_key_missing', 'Send an Idempotency-Key.')
  }
  if (!visibleAscii.test(key)) {
    throw new CreditsError(
      'idempotency_key_invalid',
      'An Idempotency-Key is 1 to 255 visible ASCII characters.',
    )
  }
  return key
}

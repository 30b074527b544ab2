import { CreditsError } from './credits-error.ts'
import { idempotencyKeySchema } from './model/text.ts'

/** Throws `idempotency_key_missing` or `idempotency_key_invalid` where a key is missing, or is none. */
export function checkKey(key: unknown): string {
  if (key === null || key === undefined) {
    throw new CreditsError('idempotency_key_missing', 'Send an Idempotency-Key.')
  }
  const { success, data } = idempotencyKeySchema.safeParse(key)
  if (success) return data
  throw new CreditsError(
    'idempotency_key_invalid',
    'An Idempotency-Key is 1 to 255 visible ASCII characters.',
  )
}

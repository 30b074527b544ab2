import { CreditsError, type CreditsErrorOptions } from './credits-error.ts'

/**
 * Work that was done but could not be charged: `result` is what it made, `cause` why it was not
 * charged, with the same `code`. Where the hold had expired (`reservation_expired`), keep the result
 * and `charge` for it.
 */
export class UnsettledError<T = unknown> extends CreditsError {
  readonly result: T

  constructor(result: T, cause: unknown) {
    if (cause instanceof CreditsError) {
      super(cause.code, cause.message, { ...(cause as CreditsErrorOptions), cause })
    } else {
      super('internal_error', String(cause), { charged: 'pending', cause })
    }
    this.result = result
  }
}

import type { Outcome } from './outcome.ts'

/** The first answer to a key, kept so that the same request gets the same answer. */
export interface RememberedAnswer {
  readonly fingerprint: string
  readonly outcome: Outcome
}

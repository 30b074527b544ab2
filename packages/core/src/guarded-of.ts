import type { Guarded } from './credits.ts'
import { CreditsError } from './credits-error.ts'
import { rejectionError } from './rejection-error.ts'
import type { Outcome } from './state/outcome.ts'
import { Rejection } from './state/rejection.ts'

/** The outcome of a guarded command as `Credits` returns it. Throws where it was rejected. */
export function guardedOf<T>(outcome: Outcome): Guarded<T> {
  switch (outcome.type) {
    case 'done':
      return { allowed: true, value: outcome.value as T, replayed: outcome.replayed ?? false }
    case 'denied':
      return { allowed: false, decision: outcome.decision, replayed: outcome.replayed ?? false }
    case 'rejected':
      throw rejectionError(outcome.code, outcome.params)
    default:
      return outcome satisfies never
  }
}

/** The value of a command that is never denied. Throws where it was rejected. */
export function doneValueOf<T>(outcome: Outcome): T {
  const guarded = guardedOf<T>(outcome)
  if (guarded.allowed) return guarded.value
  throw new CreditsError('internal_error', 'A command that cannot be denied was denied.')
}

/** Runs a pure function of the flow; what it rejects is thrown as a `CreditsError`. */
export function rejecting<T>(run: () => T): T {
  try {
    return run()
  } catch (error) {
    if (error instanceof Rejection) throw rejectionError(error.code, error.params)
    throw error
  }
}

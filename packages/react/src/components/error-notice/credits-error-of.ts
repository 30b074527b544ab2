import type { CreditsError } from '@igny8/credits-core'

/** The `CreditsError` that was thrown, be it of another copy of core; `undefined` for any other error. */
export function creditsErrorOf(thrown: unknown): CreditsError | undefined {
  const isOurs = thrown instanceof Error && thrown.name === 'CreditsError'
  return isOurs ? (thrown as CreditsError) : undefined
}

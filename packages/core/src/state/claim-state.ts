import type { ClaimableLimitName } from '../catalogue/limit-names.ts'

/** A named slot. A pending one counts as held, an active one as used. */
export interface ClaimState {
  readonly limit: ClaimableLimitName
  readonly name: string
  readonly state: 'active' | 'pending'
  readonly expiresAt: number | null
}

/** What a claim is found by. */
export function claimKey(claim: { limit: ClaimableLimitName; name: string }): string {
  return `${claim.limit}/${claim.name}`
}

import type { GrantState } from '../state/account-state.ts'

/** The order in which credits burn: plan credits, then by priority, expiry and age. */
export function compareGrants(a: GrantState, b: GrantState): number {
  return (
    Number(b.kind === 'plan') - Number(a.kind === 'plan') ||
    a.priority - b.priority ||
    compareExpiry(a.expiresAt, b.expiresAt) ||
    a.grantedAt - b.grantedAt ||
    grantNumber(a) - grantNumber(b)
  )
}

/** Takes credits out of grants that stand in burn-down order. There must be enough of them. */
export function burnDown(
  grants: readonly GrantState[],
  credits: number,
): { grants: readonly GrantState[]; parts: readonly GrantState[] } {
  const parts: GrantState[] = []
  let missing = credits
  let index = 0
  while (missing > 0) {
    const grant = grants[index]
    if (grant === undefined) throw new RangeError(`burn-down: ${missing} credits short`)
    const taken = Math.min(grant.remaining, missing)
    parts.push({ ...grant, remaining: taken })
    missing -= taken
    if (taken < grant.remaining) {
      const rest = { ...grant, remaining: grant.remaining - taken }
      return { grants: [rest, ...grants.slice(index + 1)], parts }
    }
    index += 1
  }
  return { grants: index === 0 ? grants : grants.slice(index), parts }
}

/** Puts a grant, or a part of one that came back, among the others in burn-down order. */
export function addGrant(grants: readonly GrantState[], added: GrantState): readonly GrantState[] {
  if (added.remaining === 0) return grants
  const known = grants.findIndex((grant) => grant.id === added.id)
  const present = grants[known]
  if (present !== undefined) {
    return grants.with(known, { ...present, remaining: present.remaining + added.remaining })
  }
  return [...grants, added].sort(compareGrants)
}

/** Credits in grants, together. */
export function sumGrants(grants: readonly GrantState[]): number {
  let sum = 0
  for (const grant of grants) sum += grant.remaining
  return sum
}

function compareExpiry(a: number | null, b: number | null): number {
  if (a === b) return 0
  return (a ?? Number.POSITIVE_INFINITY) - (b ?? Number.POSITIVE_INFINITY)
}

/** Grants are numbered by the ledger entry that made them. */
function grantNumber(grant: GrantState): number {
  return Number(grant.id.slice(grant.id.indexOf('_') + 1))
}

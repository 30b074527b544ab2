import type { ClaimableLimitName } from '../catalogue/limit-names.ts'
import type { Claim, ClaimRequest } from '../model/claim.ts'
import { type ClaimState, claimKey } from '../state/claim-state.ts'
import { type Draft, dueBy, record } from '../state/draft.ts'
import type { Outcome } from '../state/outcome.ts'
import { addHeldSlots, addUsed } from '../state/slots.ts'
import { check } from './check.ts'
import { deny, done } from './deny.ts'
import { countHeldSlots, takeHeldSlots } from './held-slots.ts'
import { standingOf } from './standing.ts'

/** How long a pending claim holds its slot unless it says otherwise: 7 days. */
const defaultClaimTtlSeconds = 604_800

interface Named {
  readonly limit: ClaimableLimitName
  readonly name: string
}

/** Takes a named slot, or turns a pending one into an active one. Idempotent by its name. */
export function claim(draft: Draft, input: ClaimRequest & Named): Outcome {
  const { account, now, catalogue } = draft
  const present = draft.claims.get(claimKey(input))
  // An active slot stays active: somebody who joined does not become an invitation again.
  if (present?.state === 'active') return done(viewClaim(present))
  const wanted: ClaimState = {
    limit: input.limit,
    name: input.name,
    state: input.state ?? 'active',
    expiresAt:
      input.state === 'pending' ? now + (input.ttlSeconds ?? defaultClaimTtlSeconds) * 1000 : null,
  }
  const context = { ...input.context, label: input.name }
  const { reservation } = input
  const isHeld = present === undefined && countHeldSlots(draft, reservation, input.limit) > 0
  if (isHeld && reservation !== undefined) {
    takeHeldSlots(draft, reservation, input.limit, 1)
  } else if (present === undefined) {
    const work = { limits: [{ limit: input.limit, count: 1 }] }
    const decision = check(standingOf(account, now, catalogue), work, catalogue)
    if (!decision.allowed) return deny(draft, decision, work, context)
  } else {
    addHeldSlots(draft, input.limit, -1)
  }
  if (wanted.state === 'active') addUsed(draft, input.limit, 1)
  else addHeldSlots(draft, input.limit, 1)
  draft.claims = new Map(draft.claims).set(claimKey(wanted), wanted)
  dueBy(draft, wanted.expiresAt)
  record(draft, {
    kind: 'claim',
    limit: wanted.limit,
    slots: wanted.state === 'active' ? 1 : 0,
    count: 1,
    reservation: isHeld ? (reservation ?? null) : null,
    context,
    note: input.door ?? null,
  })
  return done(viewClaim(wanted))
}

/** Gives a named slot back. Nothing happens where it is not taken. */
export function unclaim(draft: Draft, input: Named): Outcome {
  const present = draft.claims.get(claimKey(input))
  if (present === undefined) return done(undefined)
  const claims = new Map(draft.claims)
  claims.delete(claimKey(present))
  draft.claims = claims
  const active = present.state === 'active'
  if (active) addUsed(draft, present.limit, -1)
  else addHeldSlots(draft, present.limit, -1)
  record(draft, {
    kind: 'unclaim',
    limit: present.limit,
    slots: active ? -1 : 0,
    count: 1,
    context: { label: present.name },
    note: present.name,
  })
  return done(undefined)
}

function viewClaim(claim: ClaimState): Claim {
  const expiresAt = claim.expiresAt === null ? null : new Date(claim.expiresAt).toISOString()
  return { ...claim, expiresAt }
}

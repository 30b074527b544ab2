import type { Grant, GrantRequest } from '../model/grant.ts'
import type { GrantState } from '../state/account-state.ts'
import { type Draft, dueBy, nextSeq, record } from '../state/draft.ts'
import type { Outcome } from '../state/outcome.ts'
import { Rejection } from '../state/rejection.ts'
import { addGrant, sumGrants } from './burn-down.ts'
import { done } from './deny.ts'

/** Where a grant burns unless it says otherwise: after the plan's own credits. */
const defaultPriority = 100

/** Live grants an account may have at once. */
const maxLiveGrants = 1_000

/** Adds credits. */
export function grant(draft: Draft, input: GrantRequest): Outcome {
  const { account, now } = draft
  const expiresAt = input.expiresAt === undefined ? null : Date.parse(input.expiresAt)
  if (expiresAt !== null && expiresAt <= now) {
    throw new Rejection('invalid_field', { field: 'expiresAt', value: input.expiresAt ?? '' })
  }
  const room = Number.MAX_SAFE_INTEGER - sumGrants(account.grants) - account.held
  if (input.credits > room) {
    throw new Rejection('invalid_amount', { field: 'credits', value: input.credits, maximum: room })
  }
  if (account.grants.length >= maxLiveGrants) {
    throw new Rejection('invalid_field', { field: 'grants', maximum: maxLiveGrants })
  }
  const added: GrantState = {
    id: `grant_${nextSeq(draft)}`,
    kind: input.kind,
    credits: input.credits,
    remaining: input.credits,
    priority: input.priority ?? defaultPriority,
    expiresAt,
    grantedAt: now,
  }
  draft.account = { ...account, grants: addGrant(account.grants, added) }
  dueBy(draft, expiresAt)
  record(draft, {
    kind: input.kind === 'adjustment' ? 'adjust' : 'grant',
    credits: input.credits,
    count: 1,
    context: { label: input.reason },
    note: input.kind,
  })
  return done(viewGrant(added))
}

function viewGrant(grant: GrantState): Grant {
  return {
    ...grant,
    expiresAt: grant.expiresAt === null ? null : new Date(grant.expiresAt).toISOString(),
    grantedAt: new Date(grant.grantedAt).toISOString(),
  }
}

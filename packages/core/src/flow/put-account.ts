import { findPlan } from '../catalogue/find-plan.ts'
import type { PutAccount } from '../model/account.ts'
import type { Catalogue } from '../model/catalogue.ts'
import type { AccountState, GrantState } from '../state/account-state.ts'
import { type Draft, dueBy, putReservation, record } from '../state/draft.ts'
import type { Outcome } from '../state/outcome.ts'
import { Rejection } from '../state/rejection.ts'
import { noSlots } from '../state/slots.ts'
import { addGrant } from './burn-down.ts'
import { grantPlanCredits } from './catch-up.ts'
import { cycleAt, cycleStart } from './cycle.ts'
import { done } from './deny.ts'
import { viewAccount } from './view-account.ts'

/** A new account before its first plan: no credits, no use, a first cycle that starts now. */
export function newAccount(account: string, input: PutAccount, now: number): AccountState {
  return {
    account,
    planId: '',
    status: 'active',
    anchor: input.cycleAnchor === undefined ? now : Date.parse(input.cycleAnchor),
    cycle: 0,
    seq: 0,
    updatedAt: now,
    dueAt: Number.MAX_SAFE_INTEGER,
    grants: [],
    held: 0,
    spentThisCycle: 0,
    grantedThisCycle: 0,
    used: noSlots,
    heldSlots: noSlots,
    openReservations: 0,
  }
}

/**
 * Gives an account its plan, status and anchor. A dearer plan adds its credits at once, each cycle's
 * credits once; a smaller one takes nothing away and may leave the account over its limits.
 */
export function putAccount(draft: Draft, input: PutAccount): Outcome {
  requirePlan(input.planId, draft.catalogue)
  const { planId, status, anchor } = draft.account
  draft.account = { ...draft.account, planId: input.planId, status: input.status ?? status }
  const isNew = planId === ''
  if (isNew || input.cycleAnchor !== undefined) moveAnchor(draft, input)
  const { account } = draft
  const changes =
    planId !== account.planId || status !== account.status || anchor !== account.anchor
  if (changes) record(draft, { kind: 'plan', note: account.planId })
  grantPlanCredits(draft, draft.now)
  dueBy(draft, cycleStart(draft.account.anchor, draft.account.cycle + 1))
  return done(viewAccount(draft.account, draft.now, draft.catalogue))
}

/** Counts cycles from another anchor; the plan's credits, also those on hold, end with the new one. */
function moveAnchor(draft: Draft, input: PutAccount): void {
  const { account, now } = draft
  const anchor = input.cycleAnchor === undefined ? account.anchor : Date.parse(input.cycleAnchor)
  const cycle = cycleAt(anchor, now)
  const expiresAt = cycleStart(anchor, cycle + 1)
  // Credits of a cycle that is over stay over, also while a reservation still holds them.
  const isOfThisCycle = ({ kind, expiresAt }: GrantState) =>
    kind === 'plan' && expiresAt !== null && expiresAt > now
  const endAnew = (grant: GrantState) => (isOfThisCycle(grant) ? { ...grant, expiresAt } : grant)
  const grants = account.grants.map(endAnew).reduce<readonly GrantState[]>(addGrant, [])
  draft.account = { ...account, anchor, cycle, grants }
  for (const reservation of draft.reservations.values()) {
    if (reservation.status !== 'open') continue
    putReservation(draft, { ...reservation, parts: reservation.parts.map(endAnew) })
  }
  dueBy(draft, expiresAt)
}

function requirePlan(planId: string, catalogue: Catalogue): void {
  if (findPlan(catalogue, planId) === undefined) {
    const known = catalogue.plans.map(({ id }) => id).join(', ')
    throw new Rejection('invalid_field', { field: 'planId', value: planId, known })
  }
}

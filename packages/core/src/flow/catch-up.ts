import { findPlan } from '../catalogue/find-plan.ts'
import type { Catalogue } from '../model/catalogue.ts'
import type { LedgerEntry } from '../model/ledger-entry.ts'
import type { AccountState, GrantState } from '../state/account-state.ts'
import type { ClaimState } from '../state/claim-state.ts'
import { claimKey } from '../state/claim-state.ts'
import { closeDraft, type Draft, dueBy, nextSeq, openDraft, record } from '../state/draft.ts'
import type { ReservationState } from '../state/reservation-state.ts'
import { addHeldSlots, addUsed } from '../state/slots.ts'
import type { State } from '../state/state.ts'
import { addGrant, sumGrants } from './burn-down.ts'
import { cycleAt, cycleStart } from './cycle.ts'
import { giveBack } from './give-back.ts'
import { planOf } from './view-account.ts'

/**
 * Does what fell due up to `now`, in the order it fell due: expired reservations and pending claims,
 * expired credits, a new cycle. A second call changes nothing. When something is due, the state must
 * hold every open reservation and pending claim of the account.
 */
export function catchUp(
  state: State,
  now: number,
  catalogue: Catalogue,
): { state: State; entries: readonly LedgerEntry[] } {
  if (state.account === null || state.account.dueAt > now) return { state, entries: [] }
  const draft = openDraft(state, state.account, now, catalogue)
  // What came back from an expired reservation may itself fall due, so look again after each event.
  for (let due = firstDue(draft); due !== undefined; due = firstDue(draft)) due.happen(draft)
  if (isStillOwed(state.account, draft)) grantPlanCredits(draft, now)
  draft.account = { ...draft.account, dueAt: nextDue(draft) }
  return { state: closeDraft(draft, state), entries: draft.entries }
}

interface DueEvent {
  readonly at: number
  /** Of what falls due at one instant: work ends first, then credits, then the cycle turns. */
  readonly rank: number
  readonly happen: (draft: Draft) => void
}

function firstDue(draft: Draft): DueEvent | undefined {
  const { account, now } = draft
  const events: DueEvent[] = []
  for (const reservation of draft.reservations.values()) {
    if (reservation.status !== 'open') continue
    events.push({ at: reservation.expiresAt, rank: 0, happen: expireReservation(reservation) })
  }
  for (const claim of draft.claims.values()) {
    if (claim.expiresAt === null) continue
    events.push({ at: claim.expiresAt, rank: 1, happen: expireClaim(claim, claim.expiresAt) })
  }
  for (const grant of account.grants) {
    if (grant.expiresAt === null) continue
    events.push({ at: grant.expiresAt, rank: 2, happen: expireGrant(grant.id, grant.expiresAt) })
  }
  const cycle = cycleAt(account.anchor, now)
  if (cycle > account.cycle) {
    events.push({ at: cycleStart(account.anchor, cycle), rank: 3, happen: startCycle(cycle) })
  }
  return events.filter(({ at }) => at <= now).sort((a, b) => a.at - b.at || a.rank - b.rank)[0]
}

const expireReservation = (reservation: ReservationState) => (draft: Draft) =>
  giveBack(draft, reservation, 'expired', reservation.expiresAt)

const expireClaim = (claim: ClaimState, at: number) => (draft: Draft) => {
  const claims = new Map(draft.claims)
  claims.delete(claimKey(claim))
  draft.claims = claims
  addHeldSlots(draft, claim.limit, -1)
  record(draft, {
    kind: 'unclaim',
    at,
    limit: claim.limit,
    count: 1,
    context: { label: claim.name },
    note: claim.name,
  })
}

const expireGrant = (id: string, at: number) => (draft: Draft) => {
  const grant = draft.account.grants.find((candidate) => candidate.id === id)
  if (grant === undefined) return
  const grants = draft.account.grants.filter((candidate) => candidate !== grant)
  draft.account = { ...draft.account, grants }
  record(draft, { kind: 'expire', at, credits: -grant.remaining, note: grant.kind })
}

const startCycle = (cycle: number) => (draft: Draft) => {
  const { account } = draft
  const at = cycleStart(account.anchor, cycle)
  // A cycle may begin without an entry; a clock that runs back must not lead out of it again.
  draft.account = { ...account, cycle, spentThisCycle: 0, grantedThisCycle: 0, updatedAt: at }
  takeQueriesBack(draft, at)
  if (isPlanKnown(draft)) grantPlanCredits(draft, at)
}

/** Whether this cycle began while the catalogue had lost the plan, and it is back: it stayed due. */
function isStillOwed({ anchor, cycle, dueAt }: AccountState, draft: Draft): boolean {
  const stayedDue = cycle === draft.account.cycle && dueAt <= cycleStart(anchor, cycle)
  return stayedDue && isPlanKnown(draft)
}

function isPlanKnown({ account, catalogue }: Draft): boolean {
  return findPlan(catalogue, account.planId) !== undefined
}

/** The month's queries begin again: in the ledger too, so that usage is its sum at any time. */
function takeQueriesBack(draft: Draft, at: number): void {
  const queries = draft.account.used.ahrefsQueries
  if (queries === 0) return
  addUsed(draft, 'ahrefsQueries', -queries)
  const limit = 'ahrefsQueries'
  record(draft, { kind: 'unclaim', at, limit, slots: -queries, count: queries, note: 'new cycle' })
}

/** Grants what the plan still owes for this cycle; an inactive plan owes nothing. */
export function grantPlanCredits(draft: Draft, at: number): void {
  const { account } = draft
  const { creditsPerCycle } = planOf(account, draft.catalogue)
  const room = Number.MAX_SAFE_INTEGER - sumGrants(account.grants) - account.held
  const owed = Math.min(creditsPerCycle - account.grantedThisCycle, room)
  if (account.status === 'inactive' || owed <= 0) return
  const expiresAt = cycleStart(account.anchor, account.cycle + 1)
  const grant: GrantState = {
    id: `grant_${nextSeq(draft)}`,
    kind: 'plan',
    credits: owed,
    remaining: owed,
    priority: 0,
    expiresAt,
    grantedAt: at,
  }
  draft.account = {
    ...account,
    grants: addGrant(account.grants, grant),
    grantedThisCycle: account.grantedThisCycle + owed,
  }
  record(draft, { kind: 'grant', at, credits: owed, note: 'plan' })
  dueBy(draft, expiresAt)
}

function nextDue(draft: Draft): number {
  const { account } = draft
  // What a lost plan owes stays due, so that it is granted as soon as the plan is back.
  const isOwed = account.grantedThisCycle === 0 && !isPlanKnown(draft)
  if (isOwed) return cycleStart(account.anchor, account.cycle)
  let due = cycleStart(account.anchor, account.cycle + 1)
  for (const { expiresAt } of account.grants) due = Math.min(due, expiresAt ?? due)
  for (const { expiresAt } of draft.claims.values()) due = Math.min(due, expiresAt ?? due)
  for (const { status, expiresAt } of draft.reservations.values()) {
    if (status === 'open') due = Math.min(due, expiresAt)
  }
  return due
}

import { priceListAt } from '../catalogue/price-list-at.ts'
import type { ReserveRequest } from '../model/reservation.ts'
import { type Draft, dueBy, nextSeq, putReservation, record } from '../state/draft.ts'
import type { Outcome } from '../state/outcome.ts'
import { rejectWith } from '../state/rejection.ts'
import type { ReservationState } from '../state/reservation-state.ts'
import { addHeldSlots } from '../state/slots.ts'
import { burnDown } from './burn-down.ts'
import { check } from './check.ts'
import { deny, done } from './deny.ts'
import { instantText } from './instant.ts'
import { standingOf } from './standing.ts'
import { viewReservation } from './view-reservation.ts'

export const defaultTtlSeconds = 900

/** More work in flight than this is a leak, not a workload. */
export const maxOpenReservations = 100

/** Holds the credits and slots of the work, all or nothing. */
export function reserve(draft: Draft, input: ReserveRequest): Outcome {
  const { account, now, catalogue } = draft
  if (account.openReservations >= maxOpenReservations) {
    throw rejectWith('invalid_field', { field: 'openReservations', maximum: maxOpenReservations })
  }
  const decision = check(standingOf(account, now, catalogue), input, catalogue)
  if (!decision.allowed) return deny(draft, decision, input, input.context)
  const credits = decision.credits.required
  const { grants, parts } = burnDown(account.grants, credits)
  const reservation: ReservationState = {
    id: `res_${nextSeq(draft)}`,
    status: 'open',
    parts,
    slots: input.limits ?? [],
    actions: input.actions ?? [],
    drawn: 0,
    priceVersion: priceListAt(catalogue, instantText(now)).version,
    expiresAt: now + (input.ttlSeconds ?? defaultTtlSeconds) * 1000,
    context: input.context ?? {},
  }
  draft.account = {
    ...account,
    grants,
    held: account.held + credits,
    openReservations: account.openReservations + 1,
  }
  for (const { limit, count } of reservation.slots) addHeldSlots(draft, limit, count)
  putReservation(draft, reservation)
  dueBy(draft, reservation.expiresAt)
  record(draft, {
    kind: 'hold',
    held: credits,
    action: reservation.actions[0]?.action ?? null,
    limit: reservation.slots[0]?.limit ?? null,
    count: 1,
    reservation: reservation.id,
    context: reservation.context,
  })
  return done(viewReservation(reservation))
}

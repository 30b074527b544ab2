import { priceListAt } from '../catalogue/price-list-at.ts'
import type { ActionRequest } from '../model/action-request.ts'
import type { Context } from '../model/context.ts'
import type { Slots } from '../state/account-state.ts'
import { type Draft, dueBy, nextSeq, putReservation, record } from '../state/draft.ts'
import { Rejection } from '../state/rejection.ts'
import type { ReservationState } from '../state/reservation-state.ts'
import { addHeldSlots } from '../state/slots.ts'
import { addGrant, burnDown } from './burn-down.ts'
import { instantText } from './instant.ts'

/** More work in flight than this is a leak, not a workload. */
const maxOpenReservations = 100

interface Hold {
  readonly credits: number
  readonly slots: readonly Slots[]
  readonly actions: readonly ActionRequest[]
  readonly ttlSeconds: number
  readonly context: Context
}

/** Opens a reservation of what was checked to be there. */
export function hold(draft: Draft, { credits, ttlSeconds, ...of }: Hold): ReservationState {
  const { account, now, catalogue } = draft
  requireRoom(draft)
  const { grants, parts } = burnDown(account.grants, credits)
  const reservation: ReservationState = {
    ...of,
    id: `res_${nextSeq(draft)}`,
    status: 'open',
    parts,
    drawn: 0,
    priceVersion: priceListAt(catalogue, instantText(now)).version,
    expiresAt: now + ttlSeconds * 1000,
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
  recordHold(draft, reservation, credits)
  return reservation
}

/** Holds more for a reservation that is open, and for longer. */
export function holdMore(
  draft: Draft,
  reservation: ReservationState,
  credits: number,
  ttlSeconds: number,
): ReservationState {
  const { grants, parts } = burnDown(draft.account.grants, credits)
  draft.account = { ...draft.account, grants, held: draft.account.held + credits }
  const expiresAt = Math.max(reservation.expiresAt, draft.now + ttlSeconds * 1000)
  const longer = { ...reservation, parts: parts.reduce(addGrant, reservation.parts), expiresAt }
  putReservation(draft, longer)
  dueBy(draft, expiresAt)
  if (credits > 0) recordHold(draft, longer, credits)
  return longer
}

function recordHold(draft: Draft, reservation: ReservationState, credits: number): void {
  record(draft, {
    kind: 'hold',
    held: credits,
    action: reservation.actions[0]?.action ?? null,
    limit: reservation.slots[0]?.limit ?? null,
    count: 1,
    reservation: reservation.id,
    context: reservation.context,
  })
}

export function requireRoom(draft: Draft): void {
  if (draft.account.openReservations >= maxOpenReservations) {
    throw new Rejection('invalid_field', {
      field: 'openReservations',
      maximum: maxOpenReservations,
    })
  }
}

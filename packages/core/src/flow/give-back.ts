import type { GrantState } from '../state/account-state.ts'
import { type Draft, dueBy, putReservation, record } from '../state/draft.ts'
import type { ReservationState } from '../state/reservation-state.ts'
import { addHeldSlots } from '../state/slots.ts'
import { addGrant, sumGrants } from './burn-down.ts'

/** Why a reservation ended without all of it being charged. */
export type GiveBackReason = 'settled' | 'failed' | 'cancelled' | 'expired'

/**
 * Ends a reservation and gives back what it still holds. Credits whose grant has expired meanwhile
 * expire now. Returns the credits that came back.
 */
export function giveBack(
  draft: Draft,
  reservation: ReservationState,
  reason: GiveBackReason,
  at: number,
): number {
  const credits = sumGrants(reservation.parts)
  const back = reservation.parts.filter((part) => !isOver(part, at))
  const status = reason === 'settled' || reason === 'expired' ? reason : 'released'
  putReservation(draft, { ...reservation, status, parts: back, slots: [] })
  for (const { limit, count } of reservation.slots) addHeldSlots(draft, limit, -count)
  draft.account = {
    ...draft.account,
    held: draft.account.held - credits,
    openReservations: draft.account.openReservations - 1,
  }
  if (credits > 0 || reason !== 'settled') {
    record(draft, {
      kind: 'release',
      at,
      held: 0 - credits,
      action: reservation.actions[0]?.action ?? null,
      reservation: reservation.id,
      context: reservation.context,
      note: noteOf(reservation, reason),
    })
  }
  for (const part of reservation.parts) returnPart(draft, part, at)
  return sumGrants(back)
}

/** Work that was charged in part must not read as if nothing had been; a run may have had other holds. */
function noteOf({ drawn, context }: ReservationState, reason: GiveBackReason): string {
  const isUncharged = drawn === 0 && context.runId === undefined
  return reason === 'settled' || isUncharged ? reason : `${reason}_in_part`
}

function isOver({ expiresAt }: GrantState, at: number): boolean {
  return expiresAt !== null && expiresAt <= at
}

function returnPart(draft: Draft, part: GrantState, at: number): void {
  if (isOver(part, at)) {
    record(draft, { kind: 'expire', at, credits: -part.remaining, note: part.kind })
    return
  }
  draft.account = { ...draft.account, grants: addGrant(draft.account.grants, part) }
  dueBy(draft, part.expiresAt)
}

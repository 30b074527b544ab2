import type { ReleaseRequest, SettleRequest } from '../model/reservation.ts'
import { type Draft, record } from '../state/draft.ts'
import type { Outcome } from '../state/outcome.ts'
import { Rejection } from '../state/rejection.ts'
import type { ReservationState } from '../state/reservation-state.ts'
import { addUsed } from '../state/slots.ts'
import { receiptOf } from './charge.ts'
import { done } from './deny.ts'
import { drawActions } from './draw.ts'
import { giveBack } from './give-back.ts'
import { openReservation } from './open-reservation.ts'

/** Charges the work as it really was and gives the rest back at once. */
export function settle(draft: Draft, input: SettleRequest & { reservation: string }): Outcome {
  const reservation = openReservation(draft, input.reservation)
  const queries = queriesUsed(reservation, input)
  const { charged, capped, left } = drawActions(draft, reservation, input.actions, {
    over: input.over ?? 'reject',
    ...(input.context && { context: input.context }),
  })
  if (queries > 0) useQueries(draft, left, queries)
  const released = giveBack(draft, left, 'settled', draft.now)
  // Every remembered answer stands on a ledger entry, even where nothing moved.
  if (draft.entries.length === 0)
    record(draft, { kind: 'release', reservation: left.id, note: 'settled' })
  return done(
    receiptOf(draft, { charged, released, reason: capped ? 'settled_at_reserved' : 'settled' }),
  )
}

/** Gives everything that is still held back. Nothing is charged. */
export function release(draft: Draft, input: ReleaseRequest & { reservation: string }): Outcome {
  const reservation = openReservation(draft, input.reservation)
  const reason = input.reason ?? 'cancelled'
  const released = giveBack(draft, reservation, reason, draft.now)
  return done(receiptOf(draft, { charged: 0, released, reason }))
}

/** Queries really made; all that were held where nothing is said. Never more than were held. */
function queriesUsed(reservation: ReservationState, input: SettleRequest): number {
  const held = countOf(reservation.slots)
  if (input.limits === undefined) return held
  const standing = input.limits.find(({ limit }) => limit !== 'ahrefsQueries')
  if (standing !== undefined) {
    throw new Rejection('invalid_field', { field: 'limits', value: standing.limit })
  }
  const used = countOf(input.limits)
  if (used > held) {
    throw new Rejection('settle_exceeds_reserved', { reservation: reservation.id, used, held })
  }
  return used
}

function countOf(slots: readonly { limit: string; count: number }[]): number {
  return slots.reduce((sum, slot) => sum + (slot.limit === 'ahrefsQueries' ? slot.count : 0), 0)
}

function useQueries(draft: Draft, reservation: ReservationState, queries: number): void {
  addUsed(draft, 'ahrefsQueries', queries)
  record(draft, {
    kind: 'claim',
    limit: 'ahrefsQueries',
    slots: queries,
    count: queries,
    reservation: reservation.id,
    context: reservation.context,
  })
}

import type { Draft } from '../state/draft.ts'
import { Rejection } from '../state/rejection.ts'
import type { ReservationState } from '../state/reservation-state.ts'

/** The open reservation of that id. Throws a `Rejection` where there is none, or it has ended. */
export function openReservation(draft: Draft, id: string): ReservationState {
  const reservation = draft.reservations.get(id)
  if (reservation === undefined) throw new Rejection('not_found', { reservation: id })
  switch (reservation.status) {
    case 'open':
      return reservation
    case 'settled':
    case 'released':
    case 'expired':
      throw new Rejection(`reservation_${reservation.status}`, { reservation: id })
    default:
      return reservation.status satisfies never
  }
}

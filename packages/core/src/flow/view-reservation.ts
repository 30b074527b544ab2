import type { Reservation } from '../model/reservation.ts'
import type { ReservationState } from '../state/reservation-state.ts'
import { sumGrants } from './burn-down.ts'

/** A reservation as everybody sees it. */
export function viewReservation(reservation: ReservationState): Reservation {
  return {
    id: reservation.id,
    status: reservation.status,
    credits: sumGrants(reservation.parts),
    limits: [...reservation.slots],
    actions: [...reservation.actions],
    drawn: reservation.drawn,
    expiresAt: new Date(reservation.expiresAt).toISOString(),
    context: reservation.context,
  }
}

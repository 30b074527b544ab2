import type { Reservation } from '../model/reservation.ts'
import type { ReservationState } from '../state/reservation-state.ts'
import { sumGrants } from './burn-down.ts'

/** A reservation as everybody sees it. */
export function viewReservation(reservation: ReservationState): Reservation {
  const isOpen = reservation.status === 'open'
  return {
    id: reservation.id,
    status: reservation.status,
    credits: isOpen ? sumGrants(reservation.parts) : 0,
    limits: [...reservation.slots],
    actions: [...reservation.actions],
    drawn: reservation.drawn,
    released: isOpen ? 0 : sumGrants(reservation.parts),
    expiresAt: new Date(reservation.expiresAt).toISOString(),
    context: reservation.context,
  }
}

import { type Reservation, rejectionError, viewReservation } from '@igny8/credits-core'
import type { Store } from '../credits-over-store.ts'
import { loadAccount } from './load-account.ts'

/** A reservation as it stands now. Throws `not_found`. */
export async function loadReservation(
  store: Store,
  account: string,
  reservation: string,
): Promise<Reservation> {
  const { reservations } = await loadAccount(store, account, reservation)
  const found = reservations.get(reservation)
  if (found === undefined) throw rejectionError('not_found', { reservation })
  return viewReservation(found)
}

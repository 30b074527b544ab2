import type { Reservation } from '@igny8/credits-core'
import { rejectionError, viewReservation } from '@igny8/credits-core/decider'
import { readReservations } from '../queries/read-reservations.ts'
import { toReservationState } from '../queries/reservation-row.ts'
import type { Store } from '../store.ts'
import { loadAccount } from './load-account.ts'

/** A reservation as it stands now. Throws `not_found`. */
export async function loadReservation(
  store: Store,
  account: string,
  reservation: string,
): Promise<Reservation> {
  await loadAccount(store, account)
  const { rows } = await store.session.query(readReservations, [[account], [reservation]])
  const [row] = rows
  if (row === undefined) throw rejectionError('not_found', { reservation })
  return viewReservation(toReservationState(row))
}

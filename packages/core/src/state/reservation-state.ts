import type { ActionRequest } from '../model/action-request.ts'
import type { Context } from '../model/context.ts'
import type { ReservationStatus } from '../model/reservation.ts'
import type { GrantState, Slots } from './account-state.ts'

/** A reservation as it is kept, open or ended. */
export interface ReservationState {
  readonly id: string
  readonly status: ReservationStatus
  /**
   * What is held now, by the grant it came from; `remaining` is the held part. Once the reservation has
   * ended: what came back.
   */
  readonly parts: readonly GrantState[]
  readonly slots: readonly Slots[]
  readonly actions: readonly ActionRequest[]
  /** Credits already charged out of it. */
  readonly drawn: number
  /** The price version that was in force when it was made. */
  readonly priceVersion: string
  readonly expiresAt: number
  readonly context: Context
}

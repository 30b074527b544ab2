import type { Credits, Narrowed, Once } from './credits.ts'
import { CreditsError } from './credits-error.ts'
import { deriveKey } from './derive-key.ts'
import type { ActionRequest } from './model/action-request.ts'
import type { Context } from './model/context.ts'
import type { Decision } from './model/decision.ts'
import type { LimitRequest } from './model/limit-request.ts'
import type { Receipt } from './model/receipt.ts'
import type { Reservation, ReserveRequest } from './model/reservation.ts'
import { receiptNow } from './receipt-now.ts'
import { UnsettledError } from './unsettled-error.ts'

/** What was made, and how much of each action it really took. Without `actions`: as reserved. */
export interface Executed<T, ActionId extends string = string> {
  readonly result: T
  readonly actions?: readonly ActionRequest<ActionId>[]
  readonly limits?: readonly LimitRequest[]
  readonly context?: Context
}

/**
 * How an action ended: it ran and was charged; it had run and been charged under this key before, so
 * nothing ran and your own records have its result; or it was denied and nothing ran.
 */
export type ActionRun<T> =
  | {
      readonly allowed: true
      readonly replayed: false
      readonly result: T
      readonly receipt: Receipt
    }
  | {
      readonly allowed: true
      readonly replayed: true
      readonly result?: undefined
      readonly receipt: Receipt
    }
  | { readonly allowed: false; readonly decision: Decision }

/**
 * Checks and holds, executes, then charges what the work really took; where `execute` throws, it
 * gives everything back and throws that same error. Never forgets the check, never charges a failure.
 * The charge never exceeds what was held.
 *
 * `key` names the user's intent: the same key never charges twice, and never executes twice once the
 * work has ended. A repeat of charged work is answered with its receipt and `replayed: true`; a repeat
 * of work that was given back throws `reservation_released` or `reservation_expired`.
 *
 * Work that was done but could not be charged, as where it outlived `ttlSeconds`, throws an
 * `UnsettledError` that carries its result.
 */
export async function runAction<T, ActionId extends string = string>(
  credits: Credits<ActionId>,
  work: Once & Narrowed<ReserveRequest, NoInfer<ActionId>>,
  execute: (reservation: Reservation) => Promise<Executed<T, NoInfer<ActionId>>>,
): Promise<ActionRun<T>> {
  const held = await credits.reserve(work)
  if (!held.allowed) return { allowed: false, decision: held.decision }
  const of = { account: work.account, reservation: held.value.id }
  const reservation = held.replayed ? await credits.reservation(of) : held.value
  if (reservation.status === 'settled') {
    const { drawn: charged, released } = reservation
    const receipt = await receiptNow(credits, work.account, { charged, released })
    return { allowed: true, replayed: true, receipt }
  }
  if (reservation.status !== 'open') throw endedWithoutCharge(reservation)
  let executed: Executed<T, ActionId>
  try {
    executed = await execute(reservation)
  } catch (failure) {
    await credits
      .release({ ...of, key: deriveKey(work.key, 'release'), reason: 'failed' })
      .catch(() => {
        // It returns by itself when the reservation expires; the failure is what the caller must see.
      })
    throw failure
  }
  const { result, actions = work.actions ?? [], limits, context } = executed
  const settled = await credits
    .settle({
      ...of,
      key: deriveKey(work.key, 'settle'),
      actions: [...actions],
      over: 'charge_reserved',
      ...(limits && { limits: [...limits] }),
      ...(context && { context }),
    })
    .catch((cause) => {
      throw new UnsettledError(result, cause)
    })
  if (!settled.allowed) return { allowed: false, decision: settled.decision }
  return { allowed: true, replayed: false, result, receipt: settled.value }
}

function endedWithoutCharge({ id, status, drawn }: Reservation): CreditsError {
  const code = status === 'released' ? 'reservation_released' : 'reservation_expired'
  return new CreditsError(
    code,
    `This key was used before, and its reservation "${id}" has ended (${status}). Nothing ran. Make a new key to do the work again.`,
    { params: { reservation: id }, charged: drawn > 0 ? 'yes' : 'no' },
  )
}

import type { Credits, Narrowed, Once } from './credits.ts'
import { CreditsError } from './credits-error.ts'
import { deriveKey } from './derive-key.ts'
import type { ActionRequest } from './model/action-request.ts'
import type { Context } from './model/context.ts'
import type { Decision } from './model/decision.ts'
import type { LimitRequest } from './model/limit-request.ts'
import type { Receipt } from './model/receipt.ts'
import type { Reservation, ReserveRequest } from './model/reservation.ts'

/** What was made, and how much of each action it really took. Without `actions`: as reserved. */
export interface Executed<T, ActionId extends string = string> {
  readonly result: T
  readonly actions?: readonly ActionRequest<ActionId>[]
  readonly limits?: readonly LimitRequest[]
  readonly context?: Context
}

/** How an action ended: it ran and was charged, or it was denied and nothing ran. */
export type ActionRun<T> =
  | { readonly allowed: true; readonly result: T; readonly receipt: Receipt }
  | { readonly allowed: false; readonly decision: Decision }

/**
 * Checks and holds, executes, then charges what the work really took; where `execute` throws, it
 * gives everything back and throws that same error. Never forgets the check, never charges a failure.
 *
 * `key` names the user's intent: the same key never charges twice. It also never executes twice once
 * the work has been charged or given back: a repeat throws `reservation_settled`,
 * `reservation_released` or `reservation_expired`. The charge never exceeds what was held.
 */
export async function runAction<T, ActionId extends string = string>(
  credits: Credits<ActionId>,
  work: Once & Narrowed<ReserveRequest, ActionId>,
  execute: (reservation: Reservation) => Promise<Executed<T, ActionId>>,
): Promise<ActionRun<T>> {
  const held = await credits.reserve(work)
  if (!held.allowed) return held
  const reservation = held.replayed
    ? await stillOpen(credits, work.account, held.value.id)
    : held.value
  const of = { account: work.account, reservation: reservation.id }
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
  const settled = await credits.settle({
    ...of,
    key: deriveKey(work.key, 'settle'),
    actions: [...(executed.actions ?? work.actions ?? [])],
    over: 'charge_reserved',
    ...(executed.limits && { limits: [...executed.limits] }),
    ...(executed.context && { context: executed.context }),
  })
  if (!settled.allowed) return settled
  return { allowed: true, result: executed.result, receipt: settled.value }
}

async function stillOpen(
  credits: Pick<Credits, 'reservation'>,
  account: string,
  id: string,
): Promise<Reservation> {
  const reservation = await credits.reservation({ account, reservation: id })
  if (reservation.status === 'open') return reservation
  throw new CreditsError(
    `reservation_${reservation.status}`,
    `This key was used before, and its reservation "${id}" has ended (${reservation.status}). Nothing ran. Make a new key to do the work again.`,
    { params: { reservation: id }, charged: reservation.drawn > 0 ? 'yes' : 'no' },
  )
}

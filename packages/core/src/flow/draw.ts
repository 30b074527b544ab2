import { priceListOf } from '../catalogue/price-list-at.ts'
import type { ActionRequest } from '../model/action-request.ts'
import type { PriceList } from '../model/catalogue.ts'
import type { Context } from '../model/context.ts'
import type { DrawRequest } from '../model/reservation.ts'
import { type Draft, putReservation } from '../state/draft.ts'
import type { Outcome } from '../state/outcome.ts'
import { Rejection } from '../state/rejection.ts'
import type { ReservationState } from '../state/reservation-state.ts'
import { burnDown, sumGrants } from './burn-down.ts'
import { receiptOf, recordCharge } from './charge.ts'
import { done } from './deny.ts'
import { asPriced, pricedAction } from './estimate.ts'
import { instantText } from './instant.ts'
import { openReservation } from './open-reservation.ts'
import { priceAction } from './price-action.ts'

/** Charges a part of a reservation; the rest stays on hold. */
export function draw(draft: Draft, input: DrawRequest & { reservation: string }): Outcome {
  const reservation = openReservation(draft, input.reservation)
  const { charged } = drawActions(draft, reservation, input.actions, {
    over: 'reject',
    ...(input.context && { context: input.context }),
  })
  return done(receiptOf(draft, { charged, released: 0, reason: 'drawn' }))
}

interface Drawing {
  /** Where the actions cost more than there is: throw `settle_exceeds_reserved`, or charge just that. */
  readonly over: 'reject' | 'charge_reserved'
  readonly context?: Context
  /** Credits to charge at the most; all that is held where it is left out. */
  readonly most?: number
  /** The work these actions are of; what the reservation asked for where it is left out. */
  readonly asked?: readonly ActionRequest[]
}

/** Charges actions out of what a reservation holds. */
export function drawActions(
  draft: Draft,
  reservation: ReservationState,
  actions: readonly ActionRequest[],
  {
    over,
    context = reservation.context,
    most = Number.POSITIVE_INFINITY,
    asked = reservation.actions,
  }: Drawing,
): { charged: number; capped: boolean; left: ReservationState } {
  const list = priceListOf(draft.catalogue, reservation.priceVersion, instantText(draft.now))
  const done = actions.map((action) => {
    const priced = pricedAction(action.action, list)
    return { action: asPriced(priced, action), price: priceAction(priced, action) }
  })
  const cost = done.reduce((sum, { price }) => sum + price, 0)
  const held = Math.min(most, sumGrants(reservation.parts))
  if (cost > held && over === 'reject') {
    throw new Rejection('settle_exceeds_reserved', { reservation: reservation.id, cost, held })
  }
  let parts = reservation.parts
  let charged = 0
  for (const [index, { action, price }] of done.entries()) {
    const credits = Math.min(price, held - charged)
    parts = burnDown(parts, credits).grants
    draft.account = { ...draft.account, held: draft.account.held - credits }
    const estimated = expectedOf(asked, actions, index, list)
    recordCharge(draft, action, credits, { context, reservation: reservation.id, estimated })
    charged += credits
  }
  const left = { ...reservation, parts, drawn: reservation.drawn + charged }
  putReservation(draft, left)
  return { charged, capped: cost > held, left }
}

/**
 * What as much of it was expected to cost: how often something was done is no straying. `null` where
 * other work was asked for, or it cannot be told which of it this is.
 */
function expectedOf(
  asked: readonly ActionRequest[],
  done: readonly ActionRequest[],
  index: number,
  list: PriceList,
): number | null {
  const alike = asked.filter(({ action }) => action === done[index]?.action)
  const isWhole = asked.length === done.length && asked[index]?.action === done[index]?.action
  const one = isWhole ? asked[index] : alike.length === 1 ? alike[0] : undefined
  if (one === undefined) return null
  return priceAction(pricedAction(one.action, list), {
    ...one,
    quantity: done[index]?.quantity ?? 1,
  })
}

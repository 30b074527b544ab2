import { priceListAt } from '../catalogue/price-list-at.ts'
import type { ActionRequest } from '../model/action-request.ts'
import type { GatePolicy } from '../model/catalogue.ts'
import type { ChargeRequest } from '../model/charge.ts'
import type { Context } from '../model/context.ts'
import type { Receipt } from '../model/receipt.ts'
import { type Draft, record } from '../state/draft.ts'
import type { Outcome } from '../state/outcome.ts'
import { burnDown } from './burn-down.ts'
import { check } from './check.ts'
import { deny, done } from './deny.ts'
import { asPriced, pricedAction } from './estimate.ts'
import { instantText } from './instant.ts'
import { priceAction } from './price-action.ts'
import { standingOf } from './standing.ts'
import { viewBalance } from './view-account.ts'

/** The amount is known, so the gate asks for that and no more. */
const exactly: GatePolicy = { basis: 'expected' }

/** Checks work that is already done and charges exactly its price. */
export function charge(draft: Draft, input: ChargeRequest): Outcome {
  const { account, now, catalogue } = draft
  const work = { actions: input.actions }
  const decision = check(standingOf(account, now, catalogue), work, catalogue, exactly)
  if (!decision.allowed) return deny(draft, decision, work, input.context)
  const list = priceListAt(catalogue, instantText(now))
  let charged = 0
  for (const action of input.actions) {
    const priced = pricedAction(action.action, list)
    const credits = priceAction(priced, action)
    const { grants } = burnDown(draft.account.grants, credits)
    draft.account = { ...draft.account, grants }
    recordCharge(draft, asPriced(priced, action), credits, { context: input.context ?? {} })
    charged += credits
  }
  return done(receiptOf(draft, { charged, released: 0, reason: 'charged' }))
}

/** Writes one charged action into the ledger and into what was spent in this cycle. */
export function recordCharge(
  draft: Draft,
  action: ActionRequest,
  credits: number,
  from: {
    readonly context: Context
    readonly reservation?: string
    readonly estimated?: number | null
  },
): void {
  draft.account = {
    ...draft.account,
    spentThisCycle: draft.account.spentThisCycle + credits,
  }
  // Not `-credits`: a free action would move −0, which is another value than the 0 a database gives back.
  const moved = 0 - credits
  record(draft, {
    kind: 'charge',
    credits: moved,
    held: from.reservation === undefined ? 0 : moved,
    action: action.action,
    estimated: from.estimated ?? null,
    count: action.quantity ?? 1,
    images: imagesOf(action),
    reservation: from.reservation ?? null,
    context: from.context,
  })
}

export function receiptOf(draft: Draft, money: Omit<Receipt, 'credits'>): Receipt {
  return { ...money, credits: viewBalance(draft.account) }
}

function imagesOf(action: ActionRequest) {
  if (action.images === undefined) return null
  const { basic = 0, quality = 0, premium = 0 } = action.images
  const times = action.quantity ?? 1
  return { basic: basic * times, quality: quality * times, premium: premium * times }
}

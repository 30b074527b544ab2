import type { ActionIdOf } from '../catalogue/define-catalogue.ts'
import { findAction } from '../catalogue/find-action.ts'
import { priceListAt } from '../catalogue/price-list-at.ts'
import type { ActionRequest } from '../model/action-request.ts'
import type { Catalogue, GatePolicy, PricedAction, PriceList } from '../model/catalogue.ts'
import type { Cost, Estimate, EstimateLine } from '../model/estimate.ts'
import { Rejection } from '../state/rejection.ts'
import { type History, noHistory } from './history.ts'
import { priceAction } from './price-action.ts'
import { roundUp } from './round-up.ts'

/**
 * What the actions would cost at an ISO instant, before anything runs: a line for each, in the order
 * asked. With the account's own history, lines of actions whose cost varies rest on that.
 * Throws a `Rejection` `invalid_field` for an action that the catalogue does not know.
 */
export function estimate<const Defined extends Catalogue>(
  actions: readonly ActionRequest<ActionIdOf<NoInfer<Defined>>>[],
  catalogue: Defined,
  asOf: string,
  history: History = noHistory,
): Estimate {
  const list = priceListAt(catalogue, asOf)
  const lines = actions.map((request) => estimateAction(request, list, history))
  const cost = lines.reduce((sum, line) => addCosts(sum, line.cost), noCost)
  const required = requiredByList(actions, list, catalogue.gate)
  return { lines, cost, required, priceVersion: list.version }
}

/** What the gate asks for, as a check does: by the price list, whatever the account's history says. */
export function requiredByList(
  actions: readonly ActionRequest[],
  list: PriceList,
  gate: GatePolicy,
): number {
  const costs = actions.map((action) => listCost(pricedAction(action.action, list), action))
  return requiredCredits(costs.reduce(addCosts, noCost), gate)
}

export const noCost: Cost = { min: 0, expected: 0, max: 0 }

/** One line: the list price, spread by what the account measured, else by what the list says. */
export function estimateAction(
  request: ActionRequest,
  list: PriceList,
  history: History = noHistory,
): EstimateLine {
  const priced = pricedAction(request.action, list)
  const price = priceAction(priced, request)
  const line = { action: request.action, quantity: request.quantity ?? 1 }
  const measured = history.get(request.action)
  if (measured !== undefined && priced.spread !== undefined) {
    return { ...line, cost: spreadCost(price, measured), basis: 'measured' }
  }
  const cost = spreadCost(price, priced.spread ?? fixed)
  return { ...line, cost, basis: isAssumed(priced, request) ? 'assumed' : 'price_list' }
}

/** The cost by the price list alone. */
export function listCost(priced: PricedAction, request: ActionRequest): Cost {
  return spreadCost(priceAction(priced, request), priced.spread ?? fixed)
}

const fixed = { min: 1, max: 1 }

function spreadCost(
  price: number,
  spread: { readonly min: number; readonly expected?: number; readonly max: number },
): Cost {
  if (spread === fixed) return { min: price, expected: price, max: price }
  return {
    min: roundUp(price * spread.min),
    expected: roundUp(price * (spread.expected ?? 1)),
    max: withinWholeNumbers(roundUp(price * spread.max)),
  }
}

/** The request with what it left out, as it is priced. */
export function asPriced(priced: PricedAction, request: ActionRequest): ActionRequest {
  return { ...priced.assumed, ...request }
}

/** The price list's row of an action; throws where there is none. */
export function pricedAction(action: string, list: PriceList): PricedAction {
  const priced = findAction(list, action)
  if (priced === undefined) throw new Rejection('invalid_field', { field: 'action', value: action })
  return priced
}

/**
 * Credits that the gate asks for, and that a reservation holds. Throws a `Rejection` `invalid_amount`
 * above 2^53 − 1.
 */
export function requiredCredits(cost: Cost, gate: GatePolicy): number {
  if (gate.basis === 'max') return cost.max
  return withinWholeNumbers(roundUp(cost.expected * expectedTimes(gate)))
}

/** The multiple of the expected cost that a gate which does not ask for the highest asks for. */
export function expectedTimes(gate: Exclude<GatePolicy, { basis: 'max' }>): number {
  return gate.basis === 'expected' ? 1 : gate.factor
}

/** Adds two costs. Throws a `Rejection` `invalid_amount` where they pass 2^53 − 1. */
export function addCosts(a: Cost, b: Cost): Cost {
  if (a === noCost) return b
  const max = withinWholeNumbers(a.max + b.max)
  return { min: a.min + b.min, expected: a.expected + b.expected, max }
}

function withinWholeNumbers(credits: number): number {
  if (credits <= Number.MAX_SAFE_INTEGER) return credits
  throw new Rejection('invalid_amount', { field: 'actions', maximum: Number.MAX_SAFE_INTEGER })
}

function isAssumed(priced: PricedAction, request: ActionRequest): boolean {
  const assumed = priced.assumed
  if (assumed === undefined) return false
  return (
    (assumed.words !== undefined && request.words === undefined) ||
    (assumed.tokens !== undefined && request.tokens === undefined) ||
    (assumed.images !== undefined && request.images === undefined)
  )
}

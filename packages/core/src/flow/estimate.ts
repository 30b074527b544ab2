import { findAction } from '../catalogue/find-action.ts'
import type { ActionRequest } from '../model/action-request.ts'
import type { Catalogue, GatePolicy, PricedAction } from '../model/catalogue.ts'
import type { Cost, Estimate, EstimateLine } from '../model/estimate.ts'
import { rejectWith } from '../state/rejection.ts'
import { priceAction } from './price-action.ts'
import { roundUp } from './round-up.ts'

/**
 * What the actions would cost, before anything runs: a line for each, in the order asked.
 * Throws a `Rejection` `invalid_field` for an action that the catalogue does not know.
 */
export function estimate(actions: readonly ActionRequest[], catalogue: Catalogue): Estimate {
  const lines = actions.map((request) => estimateAction(request, catalogue))
  const cost = lines.reduce((sum, line) => addCosts(sum, line.cost), noCost)
  const required = requiredCredits(cost, catalogue.gate)
  return { lines, cost, required, priceVersion: catalogue.version }
}

export const noCost: Cost = { min: 0, expected: 0, max: 0 }

export function estimateAction(request: ActionRequest, catalogue: Catalogue): EstimateLine {
  const priced = pricedAction(request.action, catalogue)
  const expected = priceAction(priced, request)
  const spread = priced.spread
  const cost =
    spread === undefined
      ? { min: expected, expected, max: expected }
      : {
          min: roundUp(expected * spread.min),
          expected,
          max: roundUp(expected * spread.max),
        }
  const basis = isAssumed(priced, request) ? 'assumed' : 'price_list'
  return { action: request.action, quantity: request.quantity ?? 1, cost, basis }
}

/** The catalogue's row of an action; throws where there is none. */
export function pricedAction(action: string, catalogue: Catalogue): PricedAction {
  const priced = findAction(catalogue, action)
  if (priced === undefined) throw rejectWith('invalid_field', { field: 'action', value: action })
  return priced
}

/** Credits that the gate asks for, and that a reservation holds. */
export function requiredCredits(cost: Cost, gate: GatePolicy): number {
  switch (gate.basis) {
    case 'expected':
      return cost.expected
    case 'expected_times':
      return roundUp(cost.expected * gate.factor)
    case 'max':
      return cost.max
    default:
      return gate satisfies never
  }
}

/** Adds two costs. Throws a `Rejection` `invalid_amount` where they pass 2^53 − 1. */
export function addCosts(a: Cost, b: Cost): Cost {
  const max = a.max + b.max
  if (max > Number.MAX_SAFE_INTEGER) {
    throw rejectWith('invalid_amount', { field: 'actions', maximum: Number.MAX_SAFE_INTEGER })
  }
  return { min: a.min + b.min, expected: a.expected + b.expected, max }
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

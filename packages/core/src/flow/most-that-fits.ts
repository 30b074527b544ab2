import type { GatePolicy, PricedAction } from '../model/catalogue.ts'
import type { Cost } from '../model/estimate.ts'
import type { UnitPrice } from '../model/price.ts'
import { expectedTimes } from './estimate.ts'
import { roundUp } from './round-up.ts'

/**
 * How many times an action that costs `each` can run with the credits there are, after what was
 * asked before it; `null` where it costs nothing however often. The gate itself is asked, not a
 * share of what was requested: prices go in steps, have minimums and are rounded.
 */
export function mostThatFits(
  { price, spread }: PricedAction,
  each: number,
  before: Cost,
  available: number,
  gate: GatePolicy,
): number | null {
  const most = mostExpected(spread?.max ?? 1, before, available, gate)
  if (price.kind === 'per_unit' && price.unit !== 'words') return mostUnits(price, most)
  return each === 0 ? null : Math.max(0, Math.floor(most / each))
}

function mostUnits({ credits, per, minimum = 0 }: UnitPrice, most: number): number | null {
  if (minimum > 0 && most < minimum) return 0
  return credits === 0 ? null : Math.max(0, Math.floor(most / credits) * per)
}

/** The highest expected cost with which the gate still passes; below 0 where none does. */
function mostExpected(
  spreadMax: number,
  before: Cost,
  available: number,
  gate: GatePolicy,
): number {
  return gate.basis === 'max'
    ? mostBelow(available - before.max, spreadMax)
    : mostBelow(available, expectedTimes(gate)) - before.expected
}

/** The highest whole number that, times `factor` and rounded up, is at most `limit`. */
function mostBelow(limit: number, factor: number): number {
  if (factor === 1 || limit < 0) return limit
  // The division may be off by its last bits, so the rounding itself is asked.
  let most = Math.floor(limit / factor)
  while (roundUp((most + 1) * factor) <= limit) most += 1
  while (roundUp(most * factor) > limit) most -= 1
  return most
}

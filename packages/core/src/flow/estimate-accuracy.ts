import { actionName, findAction } from '../catalogue/find-action.ts'
import { priceListAt } from '../catalogue/price-list-at.ts'
import type { Catalogue } from '../model/catalogue.ts'
import type { ActionAccuracy, EstimateAccuracy } from '../model/estimate-accuracy.ts'
import {
  type MeasuredCharge,
  type MeasuredEntry,
  measuredCharges,
  measuredSince,
  sharesOf,
} from './measured-charge.ts'
import { quantile } from './quantile.ts'
import { roundUp } from './round-up.ts'
import { sum } from './sum.ts'

/**
 * Compares what was charged in the last 90 days with what was expected, by action, most charges
 * first. The range of an estimate is made of the spread that the price list of its day gives.
 * Actions of which nothing is known are left out. Give it ledger entries of one account or of many,
 * in order of time. `now` is milliseconds since 1970.
 */
export function estimateAccuracy(
  entries: readonly MeasuredEntry[],
  now: number,
  catalogue: Catalogue,
): EstimateAccuracy {
  const actions = [...measuredCharges(entries, now)]
    .map(([action, charges]) => accuracyOf(action, charges, catalogue))
    .sort((a, b) => b.charges - a.charges || (a.action < b.action ? -1 : 1))
  return {
    from: new Date(measuredSince(now)).toISOString(),
    to: new Date(now).toISOString(),
    actions,
  }
}

function accuracyOf(
  action: string,
  charges: readonly MeasuredCharge[],
  catalogue: Catalogue,
): ActionAccuracy {
  const estimated = sum(charges, (charge) => charge.estimated)
  const charged = sum(charges, (charge) => charge.charged)
  const within = charges.filter((charge) => isWithinRange(action, charge, catalogue))
  const shares = sharesOf(charges)
  return {
    action,
    name: actionName(catalogue, action),
    charges: charges.length,
    estimated,
    charged,
    bias: charged / estimated - 1,
    withinRange: within.length / charges.length,
    p10: quantile(shares, 0.1),
    p50: quantile(shares, 0.5),
    p90: quantile(shares, 0.9),
  }
}

function isWithinRange(
  action: string,
  { at, estimated, charged }: MeasuredCharge,
  catalogue: Catalogue,
): boolean {
  const list = priceListAt(catalogue, new Date(at).toISOString())
  const { min, max } = findAction(list, action)?.spread ?? { min: 1, max: 1 }
  return charged >= roundUp(estimated * min) && charged <= roundUp(estimated * max)
}

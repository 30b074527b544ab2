import { plansByPrice } from '../catalogue/find-plan.ts'
import { priceListAt } from '../catalogue/price-list-at.ts'
import type { Catalogue, PriceList } from '../model/catalogue.ts'
import type { OfferedPlan, Plan } from '../model/plan.ts'
import { estimate } from './estimate.ts'
import { instantText } from './instant.ts'

/** The plans of a catalogue as they are offered now, cheapest first. */
export function offerPlans(catalogue: Catalogue, now: number): readonly OfferedPlan[] {
  return plansByPrice(catalogue).map((plan) => offerPlan(plan, catalogue, now))
}

/** A plan with how many typical articles its credits write at the prices of now. */
export function offerPlan(plan: Plan, catalogue: Catalogue, now: number): OfferedPlan {
  const cost = articleCost(catalogue, now)
  return { ...plan, articlesPerCycle: cost === 0 ? 0 : Math.floor(plan.creditsPerCycle / cost) }
}

const costs = /* @__PURE__ */ new WeakMap<PriceList, { of: Catalogue; cost: number }>()

/** Every account that is read says it, so it is counted once for each price list. */
function articleCost(catalogue: Catalogue, now: number): number {
  const asOf = instantText(now)
  const list = priceListAt(catalogue, asOf)
  const known = costs.get(list)
  if (known?.of === catalogue) return known.cost
  const cost = estimate(catalogue.typicalArticle, catalogue, asOf).cost.expected
  costs.set(list, { of: catalogue, cost })
  return cost
}

import type { Catalogue } from '../model/catalogue.ts'
import type { Plan } from '../model/plan.ts'

/** The plan of that id; `undefined` where the catalogue has none. */
export function findPlan(catalogue: Catalogue, planId: string): Plan | undefined {
  return catalogue.plans.find((plan) => plan.id === planId)
}

/** Plans from the cheapest to the dearest. */
export function plansByPrice(catalogue: Catalogue): readonly Plan[] {
  return catalogue.plans.toSorted((a, b) => a.priceCents - b.priceCents)
}

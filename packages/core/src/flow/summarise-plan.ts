import type { Catalogue } from '../model/catalogue.ts'
import type { Plan } from '../model/plan.ts'
import { estimate } from './estimate.ts'

/** How many typical articles the credits write. */
export function typicalArticles(credits: number, catalogue: Catalogue, asOf: string): number {
  const { cost } = estimate(catalogue.typicalArticle, catalogue, asOf)
  return cost.expected === 0 ? 0 : Math.floor(credits / cost.expected)
}

/** A plan in one line of figures: typical articles a month, sites, users; `null` = unlimited. */
export function summarisePlan(plan: Plan, catalogue: Catalogue, asOf: string) {
  return {
    articles: typicalArticles(plan.creditsPerCycle, catalogue, asOf),
    sites: plan.limits.sites,
    users: plan.limits.users,
  }
}

import type { Account, AccountStatus, OfferedPlan } from '@igny8/credits-core'

/** What is said of a plan: nothing in it counts what was used, so that no use can be shown. */
export interface PlanFacts {
  readonly plan: Pick<
    OfferedPlan,
    'id' | 'name' | 'priceCents' | 'currency' | 'creditsPerCycle' | 'articlesPerCycle' | 'limits'
  >
  readonly status: AccountStatus
  /** ISO 8601. */
  readonly cycleEnd: string
}

/** Takes the plan out of an account, and leaves the use behind. */
export function planFactsOf({
  plan: { id, name, priceCents, currency, creditsPerCycle, articlesPerCycle, limits },
  status,
  cycle,
}: Account): PlanFacts {
  const { sites, users, keywords, ahrefsQueries } = limits
  return {
    plan: {
      id,
      name,
      priceCents,
      currency,
      creditsPerCycle,
      articlesPerCycle,
      limits: { sites, users, keywords, ahrefsQueries },
    },
    status,
    cycleEnd: cycle.end,
  }
}

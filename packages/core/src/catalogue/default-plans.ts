import type { Plan } from '../model/plan.ts'

/** The four plans of IGNY8, cheapest first. */
export const defaultPlans: Plan[] = [
  {
    id: 'free',
    name: 'Free',
    priceCents: 0,
    currency: 'USD',
    creditsPerCycle: 2_000,
    limits: { sites: 1, users: 1, keywords: 100, ahrefsQueries: 0 },
  },
  {
    id: 'starter',
    name: 'Starter',
    priceCents: 4_900,
    currency: 'USD',
    creditsPerCycle: 10_000,
    limits: { sites: 2, users: 2, keywords: 1_000, ahrefsQueries: 50 },
  },
  {
    id: 'growth',
    name: 'Growth',
    priceCents: 14_900,
    currency: 'USD',
    creditsPerCycle: 40_000,
    limits: { sites: 5, users: 3, keywords: 5_000, ahrefsQueries: 200 },
  },
  {
    id: 'scale',
    name: 'Scale',
    priceCents: 39_900,
    currency: 'USD',
    creditsPerCycle: 120_000,
    limits: { sites: null, users: 5, keywords: 20_000, ahrefsQueries: 500 },
  },
]

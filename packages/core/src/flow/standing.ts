import type { LimitName, PerLimit } from '../catalogue/limit-names.ts'
import type { AccountStatus } from '../model/account.ts'
import type { Catalogue } from '../model/catalogue.ts'
import type { Plan } from '../model/plan.ts'
import type { AccountState } from '../state/account-state.ts'
import { sumGrants } from './burn-down.ts'
import { cycleStart } from './cycle.ts'
import { instantText } from './instant.ts'
import { lastingCredits } from './lasting-credits.ts'
import { planOf } from './view-account.ts'

/** How an account stands: what a pre-check needs to know. Every `Account` is one. */
export interface Standing {
  readonly plan: Plan
  readonly status: AccountStatus
  readonly limits: PerLimit<{
    readonly limit: number | null
    readonly used: number
    readonly held: number
  }>
  readonly credits: {
    readonly available: number
    readonly held: number
    readonly lasting: number
    readonly grantedThisCycle: number
  }
  readonly cycle: { readonly end: string }
  readonly asOf: string
}

/** The standing of a kept account as of `now`, milliseconds since 1970. */
export function standingOf(account: AccountState, now: number, catalogue: Catalogue): Standing {
  const plan = planOf(account, catalogue)
  const { used, heldSlots } = account
  let end: string | undefined
  return {
    plan,
    status: account.status,
    limits: {
      sites: { limit: plan.limits.sites, used: used.sites, held: heldSlots.sites },
      users: { limit: plan.limits.users, used: used.users, held: heldSlots.users },
      keywords: { limit: plan.limits.keywords, used: used.keywords, held: heldSlots.keywords },
      ahrefsQueries: {
        limit: plan.limits.ahrefsQueries,
        used: used.ahrefsQueries,
        held: heldSlots.ahrefsQueries,
      },
    },
    credits: {
      available: sumGrants(account.grants),
      held: account.held,
      lasting: lastingCredits(account),
      grantedThisCycle: account.grantedThisCycle,
    },
    cycle: {
      get end() {
        end ??= new Date(cycleStart(account.anchor, account.cycle + 1)).toISOString()
        return end
      },
    },
    asOf: instantText(now),
  }
}

/** The standing after a change of plan now. Plan credits given in this cycle are not given twice. */
export function withPlan(standing: Standing, plan: Plan): Standing {
  const added = Math.max(0, plan.creditsPerCycle - standing.credits.grantedThisCycle)
  const limitsOf = (limit: keyof Standing['limits']) => ({
    ...standing.limits[limit],
    limit: plan.limits[limit],
  })
  return {
    ...withCredits(standing, added),
    plan,
    limits: {
      sites: limitsOf('sites'),
      users: limitsOf('users'),
      keywords: limitsOf('keywords'),
      ahrefsQueries: limitsOf('ahrefsQueries'),
    },
  }
}

/** The standing with more credits. */
export function withCredits(standing: Standing, added: number): Standing {
  const { credits } = standing
  return { ...standing, credits: { ...credits, available: credits.available + added } }
}

/** The standing with slots of a limit given back. */
export function withFreed(
  standing: Standing,
  { limit, count }: { readonly limit: LimitName; readonly count: number },
): Standing {
  const usage = standing.limits[limit]
  return {
    ...standing,
    limits: { ...standing.limits, [limit]: { ...usage, used: usage.used - count } },
  }
}

/** The standing as the work sees it that holds these slots: to itself they are free. */
export function withoutHeld(standing: Standing, limit: LimitName, count: number): Standing {
  const usage = standing.limits[limit]
  return {
    ...standing,
    limits: { ...standing.limits, [limit]: { ...usage, held: usage.held - count } },
  }
}

/** The standing just after the next reset, at the prices that are in force then. */
export function withReset(standing: Standing): Standing {
  const { credits, limits, plan, cycle } = standing
  return {
    ...standing,
    credits: { ...credits, available: credits.lasting + plan.creditsPerCycle },
    limits: { ...limits, ahrefsQueries: { ...limits.ahrefsQueries, used: 0 } },
    asOf: cycle.end,
  }
}

import { findPlan } from '../catalogue/find-plan.ts'
import { type LimitName, limitNames, type PerLimit } from '../catalogue/limit-names.ts'
import type { Account, Balance } from '../model/account.ts'
import type { Catalogue } from '../model/catalogue.ts'
import type { Cycle } from '../model/cycle.ts'
import type { LimitUsage } from '../model/limit.ts'
import type { Plan } from '../model/plan.ts'
import type { AccountState } from '../state/account-state.ts'
import { Rejection } from '../state/rejection.ts'
import { sumGrants } from './burn-down.ts'
import { cycleStart } from './cycle.ts'
import { instantText } from './instant.ts'
import { lastingCredits } from './lasting-credits.ts'
import { levelOf } from './level.ts'
import { offerPlan } from './offer-plan.ts'

/** An account as everybody sees it, as of `now`. The state must be caught up. */
export function viewAccount(account: AccountState, now: number, catalogue: Catalogue): Account {
  const plan = planOf(account, catalogue)
  const cycle = viewCycle(account)
  const limits = Object.fromEntries(
    limitNames.map((limit) => [limit, viewLimit(limit, account, plan, cycle)]),
  ) as Record<LimitName, LimitUsage>
  return {
    account: account.account,
    status: account.status,
    plan: offerPlan(plan, catalogue, now),
    limits,
    credits: viewBalance(account),
    cycle,
    asOf: instantText(now),
  }
}

/** One limit of an account. */
export function viewLimit(
  limit: LimitName,
  account: { readonly used: PerLimit<number>; readonly heldSlots: PerLimit<number> },
  plan: Plan,
  cycle: Cycle,
): LimitUsage {
  const value = plan.limits[limit]
  const used = account.used[limit]
  const held = account.heldSlots[limit]
  return {
    limit: value,
    used,
    held,
    remaining: value === null ? null : Math.max(0, value - used - held),
    level: levelOf(value, used + held),
    resetsAt: limit === 'ahrefsQueries' ? cycle.end : null,
  }
}

export function viewBalance(account: AccountState): Balance {
  const available = sumGrants(account.grants)
  const plan = sumGrants(account.grants.filter((grant) => grant.kind === 'plan'))
  return {
    available,
    held: account.held,
    spentThisCycle: account.spentThisCycle,
    grantedThisCycle: account.grantedThisCycle,
    plan,
    bonus: available - plan,
    lasting: lastingCredits(account),
  }
}

export function viewCycle(account: { readonly anchor: number; readonly cycle: number }): Cycle {
  return {
    start: new Date(cycleStart(account.anchor, account.cycle)).toISOString(),
    end: new Date(cycleStart(account.anchor, account.cycle + 1)).toISOString(),
  }
}

/** The account's plan; throws where the catalogue has lost it. */
export function planOf(account: { readonly planId: string }, catalogue: Catalogue): Plan {
  const plan = findPlan(catalogue, account.planId)
  if (plan === undefined)
    throw new Rejection('invalid_field', { field: 'planId', value: account.planId })
  return plan
}

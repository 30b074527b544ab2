import { type Account, type LimitName, limitNames, type Plan } from '@igny8/credits-core'

/** What an account has more of than a plan allows. */
export interface Excess {
  readonly limit: LimitName
  readonly over: number
}

/** How far a move to the plan would leave the account over its standing limits. */
export function excessOn(plan: Plan, account: Account): readonly Excess[] {
  return limitNames.flatMap((limit) => {
    const most = plan.limits[limit]
    const { used, held, resetsAt } = account.limits[limit]
    // What resets with the month is not in the way of a plan.
    if (most === null || resetsAt !== null) return []
    const over = used + held - most
    return over > 0 ? [{ limit, over }] : []
  })
}

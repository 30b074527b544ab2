import type { LimitName } from '../catalogue/limit-names.ts'
import { priceListAt } from '../catalogue/price-list-at.ts'
import type { ActionRequest } from '../model/action-request.ts'
import type { Catalogue, GatePolicy } from '../model/catalogue.ts'
import type { DecisionCode, DecisionItem } from '../model/decision.ts'
import type { Cost } from '../model/estimate.ts'
import type { LimitRequest } from '../model/limit-request.ts'
import type { WorkRequest } from '../model/work-request.ts'
import { addCosts, listCost, noCost, pricedAction, requiredCredits } from './estimate.ts'
import { type Level, levelOf } from './level.ts'
import { mostThatFits } from './most-that-fits.ts'
import type { Standing } from './standing.ts'
import type { Verdict } from './verdict.ts'

/** Weighs the work against the standing. What would help against a denial, `check` adds. */
export function weigh(
  standing: Standing,
  { actions = [], limits = [] }: WorkRequest,
  catalogue: Catalogue,
  gate: GatePolicy,
): Verdict {
  const inactive = standing.status === 'inactive'
  const available = standing.credits.available
  // Made in its size: a list that grows makes room for sixteen more.
  const items: DecisionItem[] = new Array(actions.length + limits.length)
  let next = 0
  const list = priceListAt(catalogue, standing.asOf)
  let cost: Cost = noCost
  let required = 0
  for (const action of actions) {
    const priced = pricedAction(action.action, list)
    const own = listCost(priced, action)
    const each = own.expected / (action.quantity ?? 1)
    const fits = mostThatFits(priced, each, cost, available, gate)
    const requiredBefore = required
    cost = addCosts(cost, own)
    required = requiredCredits(cost, gate)
    const left = Math.max(0, available - requiredBefore)
    items[next++] = weighAction(action, required - requiredBefore, left, fits, standing)
  }
  for (const request of limits) {
    const before = slotsBefore(limits, next - actions.length)
    items[next++] = weighLimit(request, before, standing)
  }
  const shortfall = Math.max(0, required - available)
  const code = verdictOf(items, shortfall, inactive)
  return {
    allowed: code === 'ok' || code === 'near_limit',
    code,
    asOf: standing.asOf,
    items,
    credits: {
      available,
      held: standing.credits.held,
      cost,
      required,
      after: Math.max(0, available - required),
      shortfall,
    },
    remedies: [],
  }
}

function weighAction(
  request: ActionRequest,
  requested: number,
  left: number,
  fits: number | null,
  { status, credits }: Standing,
): DecisionItem {
  const inactive = status === 'inactive'
  const shortfall = Math.max(0, requested - left)
  return {
    resource: { action: request.action },
    requested,
    limit: null,
    used: 0,
    held: credits.held,
    remaining: left,
    shortfall,
    maxAllowed: inactive ? 0 : fits,
    resetsAt: null,
    level: shortfall > 0 ? 'at' : 'ok',
    code: inactive ? 'plan_inactive' : shortfall > 0 ? 'insufficient_credits' : 'ok',
  }
}

/** Slots of the same limit that are asked for before the request at `index`. */
function slotsBefore(limits: readonly LimitRequest[], index: number): number {
  let slots = 0
  for (let earlier = 0; earlier < index; earlier += 1) {
    const request = limits[earlier]
    if (request?.limit === limits[index]?.limit) slots += request?.count ?? 0
  }
  return slots
}

function weighLimit(request: LimitRequest, takenBefore: number, standing: Standing): DecisionItem {
  const inactive = standing.status === 'inactive'
  const { limit, used, held } = standing.limits[request.limit]
  const taken = used + held + takenBefore
  const remaining = limit === null ? null : Math.max(0, limit - taken)
  const shortfall = limit === null ? 0 : Math.max(0, taken + request.count - limit)
  const level = levelOf(limit, shortfall > 0 ? taken : taken + request.count)
  return {
    resource: { limit: request.limit },
    requested: request.count,
    limit,
    used,
    held,
    remaining,
    shortfall,
    maxAllowed: inactive ? 0 : remaining,
    resetsAt: request.limit === 'ahrefsQueries' ? standing.cycle.end : null,
    level,
    code: inactive ? 'plan_inactive' : limitCode(request.limit, limit, shortfall, level),
  }
}

function limitCode(
  name: LimitName,
  limit: number | null,
  shortfall: number,
  level: Level,
): DecisionCode {
  if (shortfall === 0) return level === 'near' || level === 'at' ? 'near_limit' : 'ok'
  if (limit === 0) return 'not_in_plan'
  return name === 'ahrefsQueries' ? 'monthly_limit_reached' : 'plan_limit_reached'
}

/** The state of the plan comes first, then limits in the order asked, then credits. */
function verdictOf(
  items: readonly DecisionItem[],
  shortfall: number,
  inactive: boolean,
): DecisionCode {
  if (inactive) return 'plan_inactive'
  let code: DecisionCode = 'ok'
  for (const item of items) {
    if (item.shortfall > 0 && 'limit' in item.resource) return item.code
    if (item.code === 'near_limit') code = 'near_limit'
  }
  return shortfall > 0 ? 'insufficient_credits' : code
}

import { findAction } from '../catalogue/find-action.ts'
import { plansByPrice } from '../catalogue/find-plan.ts'
import { priceListAt } from '../catalogue/price-list-at.ts'
import type { ActionRequest } from '../model/action-request.ts'
import type { Catalogue, GatePolicy, PriceList } from '../model/catalogue.ts'
import type { LimitRequest } from '../model/limit-request.ts'
import type { WorkRequest } from '../model/work-request.ts'
import { type Standing, withCredits, withFreed, withPlan, withReset } from './standing.ts'
import type { Option, Weighed } from './verdict.ts'
import { weigh } from './weigh.ts'

/**
 * What the user can do about a denial. Each one is weighed against this very request before it is
 * offered; `contact` only where nothing else helps.
 */
export function findRemedies(
  standing: Standing,
  work: WorkRequest,
  verdict: Weighed,
  catalogue: Catalogue,
  gate: GatePolicy,
): Option[] {
  const allows = (after: Standing, asked: WorkRequest = work) =>
    weigh(after, asked, catalogue, gate).allowed
  const options = [
    upgrade(standing, catalogue, allows),
    buyCredits(standing, verdict, allows),
    reduce(work, verdict, (asked) => allows(standing, asked)),
    cheaperOption(work, priceListAt(catalogue, standing.asOf), (asked) => allows(standing, asked)),
    freeUp(standing, verdict, allows),
    wait(standing, allows),
  ].filter((option) => option !== undefined)
  return options.length > 0 ? options : [{ kind: 'contact' }]
}

type Allows = (after: Standing, asked?: WorkRequest) => boolean

/** The cheapest dearer plan that fits. */
function upgrade(standing: Standing, catalogue: Catalogue, allows: Allows): Option | undefined {
  const plan = plansByPrice(catalogue).find(
    (candidate) =>
      candidate.priceCents > standing.plan.priceCents && allows(withPlan(standing, candidate)),
  )
  return plan && { kind: 'upgrade', planId: plan.id }
}

function buyCredits(standing: Standing, verdict: Weighed, allows: Allows): Option | undefined {
  const credits = verdict.credits.shortfall
  if (credits === 0 || !allows(withCredits(standing, credits))) return undefined
  return { kind: 'buy_credits', credits }
}

/** As much of the same work as fits now. */
function reduce(
  work: WorkRequest,
  verdict: Weighed,
  allows: (asked: WorkRequest) => boolean,
): Option | undefined {
  const actionCount = work.actions?.length ?? 0
  const actions: ActionRequest[] = []
  for (const [index, action] of (work.actions ?? []).entries()) {
    const fits = verdict.items[index]?.maxAllowed ?? null
    const quantity = Math.min(action.quantity ?? 1, fits ?? Number.POSITIVE_INFINITY)
    if (quantity > 0) actions.push({ ...action, quantity })
  }
  const limits: LimitRequest[] = []
  for (const [index, request] of (work.limits ?? []).entries()) {
    const fits = verdict.items[actionCount + index]?.maxAllowed ?? null
    const count = Math.min(request.count, fits ?? Number.POSITIVE_INFINITY)
    if (count > 0) limits.push({ ...request, count })
  }
  if (actions.length < actionCount || limits.length < (work.limits?.length ?? 0)) return undefined
  return allows({ actions, limits }) ? { kind: 'reduce', actions, limits } : undefined
}

/** The same images in a lower quality, or the same tokens on a cheaper model. */
function cheaperOption(
  work: WorkRequest,
  list: PriceList,
  allows: (asked: WorkRequest) => boolean,
): Option | undefined {
  let actions = work.actions ?? []
  const cheapen = [cheaperModel(list), premiumToQuality, qualityToBasic]
  for (const step of cheapen) {
    const cheaper = actions.map(step)
    if (cheaper.every((action, index) => action === actions[index])) continue
    actions = cheaper
    if (allows({ ...work, actions: [...actions] })) {
      return { kind: 'cheaper_option', actions: [...actions] }
    }
  }
  return undefined
}

const premiumToQuality = (action: ActionRequest): ActionRequest => {
  const { premium = 0, quality = 0, basic = 0 } = action.images ?? {}
  return premium === 0 ? action : { ...action, images: { basic, quality: quality + premium } }
}

const qualityToBasic = (action: ActionRequest): ActionRequest => {
  const { quality = 0, basic = 0 } = action.images ?? {}
  return quality === 0 ? action : { ...action, images: { basic: basic + quality } }
}

const cheaperModel =
  (list: PriceList) =>
  (action: ActionRequest): ActionRequest => {
    const price = findAction(list, action.action)?.price
    if (price?.kind !== 'per_token' || action.tokens === undefined) return action
    const models = Object.entries(price.tokensPerCredit).sort(([, a], [, b]) => b - a)
    const model = models[0]?.[0] ?? action.tokens.model
    return model === action.tokens.model
      ? action
      : { ...action, tokens: { ...action.tokens, model } }
  }

/** Giving back slots of the one standing limit that is short. */
function freeUp(standing: Standing, verdict: Weighed, allows: Allows): Option | undefined {
  for (const item of verdict.items) {
    if (!('limit' in item.resource) || item.shortfall === 0) continue
    const limit = item.resource.limit
    if (limit === 'ahrefsQueries' || item.used < item.shortfall) continue
    if (allows(withFreed(standing, limit, item.shortfall))) {
      return { kind: 'free_up', limit, count: item.shortfall }
    }
  }
  return undefined
}

/** The next cycle: new plan credits, a new month of queries. */
function wait(standing: Standing, allows: Allows): Option | undefined {
  return allows(withReset(standing)) ? { kind: 'wait', until: standing.cycle.end } : undefined
}

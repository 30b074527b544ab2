import { plansByPrice } from '../catalogue/find-plan.ts'
import type { LimitName } from '../catalogue/limit-names.ts'
import { priceListAt } from '../catalogue/price-list-at.ts'
import type { Catalogue, GatePolicy } from '../model/catalogue.ts'
import type { LimitRequest } from '../model/limit-request.ts'
import type { WorkRequest } from '../model/work-request.ts'
import { cheaperOption } from './cheaper-option.ts'
import { reduceWork } from './reduce-work.ts'
import { type Standing, withCredits, withFreed, withPlan, withReset } from './standing.ts'
import type { Option, Weighed } from './verdict.ts'
import { weigh } from './weigh.ts'

/**
 * What the user can do about a denial. Each one is weighed against this very request before it is
 * offered; `contact` only where nothing else helps.
 */
export function findRemedies(
  standing: Standing,
  { actions = [], limits = [] }: WorkRequest,
  verdict: Weighed,
  catalogue: Catalogue,
  gate: GatePolicy,
): Option[] {
  const work = { actions, limits }
  const list = priceListAt(catalogue, standing.asOf)
  const allows = (after: Standing) => weigh(after, work, catalogue, gate).allowed
  const fits = (asked: WorkRequest) => weigh(standing, asked, catalogue, gate).allowed
  const options = [
    upgrade(standing, catalogue, allows),
    buyCredits(standing, verdict, allows),
    reduceWork(work, list, fits),
    cheaperOption(work, list, fits),
    freeUp(standing, verdict, allows),
    wait(standing, allows),
  ].filter((option) => option !== undefined)
  return options.length > 0 ? options : [{ kind: 'contact' }]
}

type Allows = (after: Standing) => boolean

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
  return credits > 0 && allows(withCredits(standing, credits))
    ? { kind: 'buy_credits', credits }
    : undefined
}

/** Giving back slots of every standing limit that is short, invites included; never the last user. */
function freeUp(standing: Standing, verdict: Weighed, allows: Allows): Option | undefined {
  const counts: { [limit in LimitName]?: LimitRequest } = {}
  for (const { resource, shortfall: count, used, held } of verdict.items) {
    if (!('limit' in resource) || count === 0) continue
    const { limit } = resource
    const left = used + held - count - (limit === 'users' ? 1 : 0)
    // The same limit may be asked for twice; what stands last is short of both.
    if (left >= 0 && limit !== 'ahrefsQueries') counts[limit] = { limit, count }
  }
  const limits = Object.values(counts)
  const freed = limits.reduce((after, slots) => withFreed(after, slots), standing)
  return allows(freed) ? { kind: 'free_up', limits } : undefined
}

/** The next cycle: new plan credits, a new month of queries. */
function wait(standing: Standing, allows: Allows): Option | undefined {
  try {
    if (allows(withReset(standing))) return { kind: 'wait', until: standing.cycle.end }
  } catch {
    // The price list of that time may not have the action any more.
  }
  return undefined
}

import {
  type ActionRequest,
  defaultCatalogue,
  type LimitRequest,
  type Plan,
  type Standing,
  type Verdict,
} from '@igny8/credits-core'
import { type Contender, work } from './contender.ts'

/** What one writes for one page of one host; the answer is `check`'s, field by field. */
export const byHand: Contender = {
  name: 'by hand',
  target: 1 / 3,
  open: (standing) => ({
    ask: () => decideArticle(standing, work.actions?.[0], work.limits?.[0]),
    allows: (answer) => (answer as Verdict).allowed,
  }),
}

const plans = defaultCatalogue.plans.toSorted((a, b) => a.priceCents - b.priceCents)
const wordsPerCredit = 10
const most = 1.2

function decideArticle(
  standing: Standing,
  action: ActionRequest | undefined,
  request: LimitRequest | undefined,
): Verdict {
  if (action === undefined || request === undefined) throw new RangeError('An article has both.')
  const { available, held } = standing.credits
  const quantity = action.quantity ?? 1
  const each = Math.ceil((action.words ?? 1_500) / wordsPerCredit)
  const expected = quantity * each
  const required = Math.ceil(expected * most)
  const shortfall = Math.max(0, required - available)
  const { limit, used, held: heldSlots } = standing.limits[request.limit]
  const taken = used + heldSlots
  const room = limit === null ? null : Math.max(0, limit - taken)
  const missing = limit === null ? 0 : Math.max(0, taken + request.count - limit)
  const level = levelOfLimit(limit, missing > 0 ? taken : taken + request.count)
  const limitCode =
    missing === 0
      ? level === 'near' || level === 'at'
        ? 'near_limit'
        : 'ok'
      : limit === 0
        ? 'not_in_plan'
        : 'plan_limit_reached'
  const code = missing === 0 && shortfall > 0 ? 'insufficient_credits' : limitCode
  const allowed = missing === 0 && shortfall === 0
  return {
    allowed,
    code,
    asOf: standing.asOf,
    items: [
      {
        resource: { action: action.action },
        requested: required,
        limit: null,
        used: 0,
        held,
        remaining: available,
        shortfall,
        maxAllowed: Math.floor(Math.floor(available / most) / each),
        resetsAt: null,
        level: shortfall > 0 ? 'at' : 'ok',
        code: shortfall > 0 ? 'insufficient_credits' : 'ok',
      },
      {
        resource: { limit: request.limit },
        requested: request.count,
        limit,
        used,
        held: heldSlots,
        remaining: room,
        shortfall: missing,
        maxAllowed: room,
        resetsAt: null,
        level,
        code: limitCode,
      },
    ],
    credits: {
      available,
      held,
      cost: { min: Math.ceil(expected * 0.8), expected, max: required },
      required,
      after: Math.max(0, available - required),
      shortfall,
    },
    remedies: allowed ? [] : remediesOf(standing, request, required, missing, action),
  }
}

function levelOfLimit(limit: number | null, taken: number) {
  if (limit === null) return 'unlimited'
  if (taken > limit) return 'over'
  if (limit === 0) return 'not_in_plan'
  if (taken === limit) return 'at'
  return taken >= limit * 0.8 ? 'near' : 'ok'
}

function remediesOf(
  { plan, credits, limits, cycle }: Standing,
  { limit, count }: LimitRequest,
  required: number,
  missing: number,
  action: ActionRequest,
): Verdict['remedies'] {
  const remedies: Verdict['remedies'] = []
  const { available, lasting, grantedThisCycle } = credits
  const { used, held } = limits[limit]
  const shortfall = Math.max(0, required - available)
  const helps = (dearer: Plan) => {
    const added = Math.max(0, dearer.creditsPerCycle - grantedThisCycle)
    const cap = dearer.limits[limit]
    return available + added >= required && (cap === null || used + held + count <= cap)
  }
  const upgrade = plans.find((other) => other.priceCents > plan.priceCents && helps(other))
  if (upgrade) remedies.push({ kind: 'upgrade', planId: upgrade.id })
  if (shortfall > 0 && missing === 0) remedies.push({ kind: 'buy_credits', credits: shortfall })
  if (shortfall === 0 && missing < count) {
    const fewer = { limit, count: count - missing }
    remedies.push({ kind: 'reduce', actions: [{ ...action, quantity: 1 }], limits: [fewer] })
  }
  if (shortfall === 0 && used >= missing) {
    remedies.push({ kind: 'free_up', limits: [{ limit, count: missing }] })
  }
  if (missing === 0 && lasting + plan.creditsPerCycle >= required) {
    remedies.push({ kind: 'wait', until: cycle.end })
  }
  return remedies.length > 0 ? remedies : [{ kind: 'contact' }]
}

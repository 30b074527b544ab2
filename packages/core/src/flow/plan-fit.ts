import { plansByPrice } from '../catalogue/find-plan.ts'
import type { Catalogue } from '../model/catalogue.ts'
import type { Message } from '../model/message.ts'
import type { Plan } from '../model/plan.ts'
import type { FittedPlan, PlanAdvice, PlanFit } from '../model/plan-fit.ts'
import type { AccountState } from '../state/account-state.ts'
import { englishMessage } from '../words/english-message.ts'
import { planFitWordsEn } from '../words/plan-fit-words-en.ts'
import { pastWork, type WorkEntry } from './past-work.ts'
import { possibleWork } from './possible-work.ts'
import { peakOf, replayPlan, type Stop } from './replay-plan.ts'
import { dayMs } from './time-zone.ts'
import { planOf } from './view-account.ts'

/** A shorter time says nothing of a plan that carried it. */
const minDaysToSay = 7

/** A smaller plan is not advised before so many days of use. */
const minDaysToDowngrade = 28

/**
 * Which plans would have carried the account's last 90 days, up and down, and the cheapest of them.
 * `entries` are all since `planFitSince`, in order of time; charges may be summed into windows of
 * 24 hours counted from there. The account is caught up. `now` is milliseconds since 1970.
 */
export function planFit(
  entries: readonly WorkEntry[],
  account: AccountState,
  now: number,
  catalogue: Catalogue,
): PlanFit {
  const past = pastWork(entries, account, now)
  const current = planOf(account, catalogue)
  const plans = plansByPrice(catalogue)
  const work = { ...past, entries: possibleWork(past.entries, plans) }
  const fitted = plans.map((plan) => viewPlan(plan, replayPlan(plan, work)))
  const fitting = plans.filter((_, index) => fitted[index]?.fits)
  const cheapest = cheapestOf(fitting, current)
  const days = Math.round((now - work.from) / dayMs)
  const advice = adviceFor(current, cheapest, days)
  return {
    from: new Date(work.from).toISOString(),
    to: new Date(now).toISOString(),
    days,
    planId: current.id,
    peak: peakOf(work),
    plans: fitted,
    cheapestPlanId: cheapest?.id ?? null,
    differenceCents: cheapest === undefined ? null : cheapest.priceCents - current.priceCents,
    advice,
    message: sayAdvice(advice, current, cheapest, days),
  }
}

/** The first by price; the account's own where it costs the same. */
function cheapestOf(fitting: readonly Plan[], current: Plan): Plan | undefined {
  const [first] = fitting
  const own = fitting.find(({ id }) => id === current.id)
  return own !== undefined && own.priceCents === first?.priceCents ? own : first
}

function adviceFor(current: Plan, cheapest: Plan | undefined, days: number): PlanAdvice {
  if (cheapest === undefined) return 'none_fits'
  if (cheapest.id === current.id) return days < minDaysToSay ? 'too_early' : 'stay'
  if (cheapest.priceCents > current.priceCents) return 'upgrade'
  return days < minDaysToDowngrade ? 'too_early' : 'downgrade'
}

function sayAdvice(
  advice: PlanAdvice,
  current: Plan,
  cheapest: Plan | undefined,
  days: number,
): Message {
  const plan = cheapest ?? current
  return englishMessage(planFitWordsEn, `fit.${advice}`, {
    plan: plan.name,
    days: Math.max(1, days),
    savesCents: current.priceCents - plan.priceCents,
    currency: plan.currency,
  })
}

function viewPlan(plan: Plan, stop: Stop | null): FittedPlan {
  const { id, name, priceCents, currency } = plan
  return {
    planId: id,
    name,
    priceCents,
    currency,
    fits: stop === null,
    stop: stop && { ...stop, at: new Date(stop.at).toISOString() },
    message: sayStop(stop),
  }
}

function sayStop(stop: Stop | null): Message {
  if (stop === null) return englishMessage(planFitWordsEn, 'fit.fits', {})
  const { resource, needed, included } = stop
  const params = { limit: resource, needed, included, at: new Date(stop.at).toISOString() }
  return englishMessage(planFitWordsEn, stopKey(resource, included), params)
}

function stopKey(resource: Stop['resource'], included: number): keyof typeof planFitWordsEn {
  if (resource === 'credits') return 'fit.stop.credits'
  if (included === 0) return 'fit.stop.notInPlan'
  return resource === 'ahrefsQueries' ? 'fit.stop.month' : 'fit.stop.limit'
}

import type { LimitName } from '../catalogue/limit-names.ts'
import type { Plan } from '../model/plan.ts'
import type { PlanFit } from '../model/plan-fit.ts'
import { cycleAt } from './cycle.ts'
import {
  isPlanExpiry,
  type PastWork,
  type StandingLimit,
  standingLimits,
  type WorkEntry,
} from './past-work.ts'

/** The first thing that a plan would have stopped. */
export interface Stop {
  readonly at: number
  readonly resource: 'credits' | LimitName
  readonly needed: number | null
  readonly included: number
}

/** What is counted while work is done again. */
interface Replay {
  cycle: number
  /** Plan credits left in this cycle, and others left. */
  planCredits: number
  bonus: number
  /** Plan credits that the account's real plan last brought for a cycle, and whether for this one. */
  given: number
  givenAnew: boolean
  spent: number
  queries: number
  readonly counts: Record<StandingLimit, number>
  readonly peak: PlanFit['peak']
}

/** A plan as far as work can meet its end. */
type Ends = Pick<Plan, 'creditsPerCycle' | 'limits'>

/**
 * Does an account's past work again on another plan: its credits come with each cycle and burn before
 * others, its limits hold for every slot. Credits bought meanwhile do not count: a plan that carries
 * needs none. What was denied then stops a plan that would deny it too. The first stop, or `null`.
 */
export function replayPlan(plan: Ends, work: PastWork): Stop | null {
  const replay = openReplay(plan, work)
  let begun = false
  for (const entry of work.entries) {
    if (!begun && entry.at >= work.from) {
      begun = true
      const over = overAtStart(plan, replay, work.from)
      if (over !== null) return over
    }
    const stop = redo(entry, plan, replay, work)
    if (stop !== null && begun) return stop
  }
  return overNow(plan, work)
}

/** The most that was used of everything, since the start of the first whole cycle. */
export function peakOf(work: PastWork): PlanFit['peak'] {
  const plan = {
    creditsPerCycle: Number.MAX_SAFE_INTEGER,
    limits: { sites: null, users: null, keywords: null, ahrefsQueries: null },
  }
  const replay = openReplay(plan, work)
  for (const entry of work.entries) redo(entry, plan, replay, work)
  return replay.peak
}

function openReplay(plan: Ends, work: PastWork): Replay {
  return {
    cycle: cycleAt(work.anchor, work.since),
    planCredits: plan.creditsPerCycle,
    bonus: work.bonus,
    given: 0,
    givenAnew: false,
    spent: 0,
    queries: 0,
    counts: { ...work.counts },
    peak: { ...work.counts, credits: 0, ahrefsQueries: 0 },
  }
}

function redo(entry: WorkEntry, plan: Ends, replay: Replay, work: PastWork): Stop | null {
  turnCycle(replay, plan, cycleAt(work.anchor, entry.at))
  switch (entry.kind) {
    case 'charge':
      return redoCharge(entry, plan, replay)
    case 'grant':
    case 'adjust':
      if (entry.note === 'plan') redoPlanGrant(entry, replay)
      else if (entry.note !== 'purchase') replay.bonus += entry.credits
      return null
    case 'expire':
      if (!isPlanExpiry(entry)) replay.bonus = Math.max(0, replay.bonus + entry.credits)
      return null
    case 'claim':
    case 'unclaim':
      return redoSlots(entry, plan, replay)
    case 'deny':
      return redoDenial(entry, plan, replay)
    default:
      return null
  }
}

function turnCycle(replay: Replay, plan: Ends, cycle: number): void {
  if (cycle === replay.cycle) return
  Object.assign(replay, {
    cycle,
    planCredits: plan.creditsPerCycle,
    givenAnew: false,
    spent: 0,
    queries: 0,
  })
}

/** A cycle may bring nothing, where its start was moved; the plan is still the one that it was. */
function redoPlanGrant({ credits }: WorkEntry, replay: Replay): void {
  replay.given = replay.givenAnew ? replay.given + credits : credits
  replay.givenAnew = true
}

function redoCharge({ at, credits }: WorkEntry, plan: Ends, replay: Replay): Stop | null {
  const cost = 0 - credits
  const fromPlan = Math.min(cost, replay.planCredits)
  const needed = replay.spent + cost
  if (cost - fromPlan > replay.bonus) {
    return { at, resource: 'credits', needed, included: plan.creditsPerCycle }
  }
  replay.planCredits -= fromPlan
  replay.bonus -= cost - fromPlan
  replay.spent = needed
  replay.peak.credits = Math.max(replay.peak.credits, needed)
  return null
}

function redoSlots({ at, limit, slots }: WorkEntry, plan: Ends, replay: Replay): Stop | null {
  // That a new cycle took the used queries back is no work; here they start again by themselves.
  if (limit === null || (limit === 'ahrefsQueries' && slots < 0)) return null
  const needed = taken(replay, limit) + slots
  if (limit === 'ahrefsQueries') replay.queries = needed
  else replay.counts[limit] = needed
  replay.peak[limit] = Math.max(replay.peak[limit], needed)
  return slots > 0 ? stopAt(at, limit, needed, plan) : null
}

/** What was denied is asked for again, its slots before its credits. */
function redoDenial(entry: WorkEntry, plan: Ends, replay: Replay): Stop | null {
  const { at, limit, count, note } = entry
  if (note === 'plan_inactive') return null
  const stop = limit === null ? null : stopAt(at, limit, taken(replay, limit) + count, plan)
  return stop ?? redoDeniedCredits(entry, plan, replay)
}

/** A plan that brings no more than the real one did could not do what that one could not. */
function redoDeniedCredits(entry: WorkEntry, plan: Ends, replay: Replay): Stop | null {
  const { at, estimated, note } = entry
  const included = plan.creditsPerCycle
  if (estimated !== null && estimated > replay.planCredits + replay.bonus) {
    return { at, resource: 'credits', needed: replay.spent + estimated, included }
  }
  const noMore = note === 'insufficient_credits' && included <= replay.given
  return noMore ? { at, resource: 'credits', needed: null, included } : null
}

function taken(replay: Replay, limit: LimitName): number {
  return limit === 'ahrefsQueries' ? replay.queries : replay.counts[limit]
}

function stopAt(at: number, limit: LimitName, needed: number, plan: Ends): Stop | null {
  const included = plan.limits[limit]
  if (included === null || needed <= included) return null
  return { at, resource: limit, needed, included }
}

function overAtStart(plan: Ends, { counts }: Replay, at: number): Stop | null {
  return firstOf(standingLimits, (limit) => stopAt(at, limit, counts[limit], plan))
}

/** Slots that are on hold count too; the ledger shows them only once they are taken. */
function overNow(plan: Ends, { takenNow, to }: PastWork): Stop | null {
  return firstOf(standingLimits, (limit) => stopAt(to, limit, takenNow[limit], plan))
}

function firstOf<T, R>(all: readonly T[], find: (one: T) => R | null): R | null {
  for (const one of all) {
    const found = find(one)
    if (found !== null) return found
  }
  return null
}

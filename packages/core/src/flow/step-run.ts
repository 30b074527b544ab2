import type { ActionRequest } from '../model/action-request.ts'
import type { RunStep, StepRunRequest } from '../model/run.ts'
import { type Draft, putRun } from '../state/draft.ts'
import type { Outcome } from '../state/outcome.ts'
import { Rejection } from '../state/rejection.ts'
import type { ReservationState } from '../state/reservation-state.ts'
import type { RunState } from '../state/run-state.ts'
import { atPricesOf } from './at-prices-of.ts'
import { sumGrants } from './burn-down.ts'
import { check } from './check.ts'
import { deny, done } from './deny.ts'
import { drawActions } from './draw.ts'
import { explain } from './explain.ts'
import { hold, holdMore } from './hold.ts'
import { remediesOfRun } from './remedies-of-run.ts'
import { standingOf, withCredits } from './standing.ts'
import { recordRun, runTtlSeconds } from './start-run.ts'
import { viewRun, withoutHold } from './view-run.ts'

/** A run's state is written whole, so it may not grow without end. */
const maxRunSteps = 1_000

/** Moves one step of a run on. A run pauses before the first step that it cannot pay for. */
export function stepRun(draft: Draft, input: StepRunRequest & { run: string }): Outcome {
  const run = openRun(draft, input.run)
  const step = run.steps.find((candidate) => candidate.step === input.step)
  // What a resumed host tells again was charged already.
  if (step?.status === 'finished') {
    recordRun(draft, run, `repeated ${step.step}`)
    return done(viewRun(run, draft.reservations.get(run.reservation)))
  }
  switch (input.status) {
    case 'started':
      return startStep(draft, run, input)
    case 'finished':
      return finishStep(draft, run, requireStarted(step, input.step), input.actions)
    case 'failed':
      return failStep(draft, run, requireStarted(step, input.step))
    default:
      return input.status satisfies never
  }
}

/** The run of that id, unless it has finished. */
export function openRun(draft: Draft, id: string): RunState {
  const run = draft.runs.get(id)
  if (run === undefined) throw new Rejection('not_found', { run: id })
  if (run.status === 'finished') throw new Rejection('reservation_settled', { run: id })
  return run
}

function startStep(draft: Draft, run: RunState, { step, actions }: StepRunRequest): Outcome {
  const others = stepsStillHeld(draft, run).filter((candidate) => candidate.step !== step)
  if (others.length >= maxRunSteps) {
    throw new Rejection('invalid_field', { run: run.id, field: 'steps', maximum: maxRunSteps })
  }
  const free = freeCredits(draft, run, step)
  const catalogue = atPricesOf(openHold(draft, run), draft)
  const standing = withCredits(standingOf(draft.account, draft.now, catalogue), free)
  const verdict = check(standing, { actions: [...actions] }, catalogue)
  if (!verdict.allowed) {
    const decision = { ...verdict, remedies: remediesOfRun(verdict.remedies) }
    putRun(draft, {
      ...run,
      status: 'paused',
      pausedBy: explain(decision, catalogue),
      pausedFor: actions,
    })
    return deny(draft, decision, { actions: [...actions] }, run.context)
  }
  const { required } = verdict.credits
  const renewed = extendHold(draft, run, Math.max(0, required - free))
  const started: RunStep = {
    step,
    status: 'started',
    held: required,
    charged: 0,
    actions: [...actions],
  }
  const next = { ...underWay(run), reservation: renewed.id, steps: [...others, started] }
  putRun(draft, next)
  recordRun(draft, next, `started ${step}`)
  return done(viewRun(next, renewed))
}

function finishStep(
  draft: Draft,
  run: RunState,
  step: RunStep,
  actions: readonly ActionRequest[],
): Outcome {
  const reservation = openHold(draft, run)
  if (reservation === undefined) {
    throw new Rejection('reservation_expired', { reservation: run.reservation })
  }
  const { charged, left } = drawActions(draft, reservation, actions, {
    over: 'charge_reserved',
    most: step.held,
    asked: step.actions,
  })
  const renewed = holdMore(draft, left, 0, runTtlSeconds)
  const finished: RunStep = { ...step, status: 'finished', held: 0, charged, actions: [] }
  const next = { ...withStep(run, finished), charged: run.charged + charged }
  putRun(draft, next)
  recordRun(draft, next, `finished ${step.step}`)
  return done(viewRun(next, renewed))
}

function failStep(draft: Draft, run: RunState, step: RunStep): Outcome {
  const next = withStep(run, { ...step, status: 'failed', held: 0, actions: [] })
  putRun(draft, next)
  recordRun(draft, next, `failed ${step.step}`)
  return done(viewRun(next, draft.reservations.get(run.reservation)))
}

/** The run, not paused any more. */
export function underWay(run: RunState): RunState {
  return { ...run, status: 'running', pausedBy: null, pausedFor: [] }
}

/** What a run holds and no step has set aside: it pays before the account does. */
export function freeCredits(draft: Draft, run: RunState, exceptStep?: string): number {
  const reservation = openHold(draft, run)
  if (reservation === undefined) return 0
  const others = run.steps.filter(({ step }) => step !== exceptStep)
  const setAside = others.reduce((sum, { held }) => sum + held, 0)
  return Math.max(0, sumGrants(reservation.parts) - setAside)
}

/** The reservation of a run while it is open. */
export function openHold(draft: Draft, run: RunState): ReservationState | undefined {
  const reservation = draft.reservations.get(run.reservation)
  return reservation?.status === 'open' ? reservation : undefined
}

/** Holds this much more for a run: in its open reservation, or in a new one where that has expired. */
export function extendHold(draft: Draft, run: RunState, credits: number): ReservationState {
  const reservation = openHold(draft, run)
  if (reservation !== undefined) return holdMore(draft, reservation, credits, runTtlSeconds)
  const { context } = run
  return hold(draft, { credits, slots: [], actions: [], ttlSeconds: runTtlSeconds, context })
}

/** The steps; where the hold has expired, what was set aside is gone and started steps have failed. */
export function stepsStillHeld(draft: Draft, run: RunState): readonly RunStep[] {
  if (openHold(draft, run) !== undefined) return run.steps
  return run.steps.map(withoutHold)
}

function withStep(run: RunState, step: RunStep): RunState {
  return {
    ...run,
    steps: run.steps.map((candidate) => (candidate.step === step.step ? step : candidate)),
  }
}

function requireStarted(step: RunStep | undefined, name: string): RunStep {
  if (step?.status === 'started') return step
  throw new Rejection('invalid_field', { field: 'step', value: name })
}

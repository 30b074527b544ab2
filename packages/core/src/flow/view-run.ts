import type { Run, RunStep } from '../model/run.ts'
import type { ReservationState } from '../state/reservation-state.ts'
import type { RunState } from '../state/run-state.ts'
import { sumGrants } from './burn-down.ts'

/** A run as everybody sees it, with what its reservation holds now. */
export function viewRun(run: RunState, reservation: ReservationState | undefined): Run {
  const credits = reservation === undefined ? 0 : sumGrants(reservation.parts)
  const isHeld = reservation?.status === 'open'
  return {
    id: run.id,
    status: run.status === 'running' && !isHeld ? 'expired' : run.status,
    required: run.required,
    held: isHeld ? credits : 0,
    charged: run.charged,
    released: reservation?.status === 'settled' ? credits : 0,
    steps: isHeld ? [...run.steps] : run.steps.map(withoutHold),
    pausedBy: run.pausedBy,
    automation: run.automation,
    context: run.context,
    startedAt: new Date(run.startedAt).toISOString(),
  }
}

/** A step that lost what was set aside for it cannot finish any more. */
export function withoutHold(step: RunStep): RunStep {
  return step.status === 'started' ? { ...step, status: 'failed', held: 0, actions: [] } : step
}

import type { Run } from '../model/run.ts'
import type { ReservationState } from '../state/reservation-state.ts'
import type { RunState } from '../state/run-state.ts'
import { sumGrants } from './burn-down.ts'

/** A run as everybody sees it, with what its reservation holds now. */
export function viewRun(run: RunState, reservation: ReservationState | undefined): Run {
  return {
    id: run.id,
    status: run.status,
    required: run.required,
    held: reservation === undefined ? 0 : sumGrants(reservation.parts),
    charged: run.charged,
    steps: [...run.steps],
    pausedBy: run.pausedBy,
    automation: run.automation,
    context: run.context,
    startedAt: new Date(run.startedAt).toISOString(),
  }
}

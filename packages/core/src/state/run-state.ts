import type { ActionRequest } from '../model/action-request.ts'
import type { AutomationConfig } from '../model/automation.ts'
import type { Context } from '../model/context.ts'
import type { Decision } from '../model/decision.ts'
import type { RunStatus, RunStep } from '../model/run.ts'

/** An automation run as it is kept. Its credits are held by the reservation it names. */
export interface RunState {
  readonly id: string
  /** That its hold has expired is told by its reservation. */
  readonly status: Exclude<RunStatus, 'expired'>
  /** The reservation that holds for it now. */
  readonly reservation: string
  readonly required: number
  readonly charged: number
  readonly steps: readonly RunStep[]
  readonly pausedBy: Decision | null
  /** The actions of the step that paused it. */
  readonly pausedFor: readonly ActionRequest[]
  readonly automation: AutomationConfig
  readonly context: Context
  readonly startedAt: number
}

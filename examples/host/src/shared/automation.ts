import type { AutomationConfig, AutomationStage, Decision } from '@igny8/credits-core'

/** What an automation is to do, as its page asks for it. */
export interface AutomationPlan {
  readonly siteId: string | null
  readonly config: AutomationConfig
}

/** One step of a run, as the host names it; the ledger knows it by `step`. */
export interface NamedStep {
  readonly step: string
  readonly stage: AutomationStage
  /** What is worked on: an article's title, a group of keywords. */
  readonly label: string
}

/** One run of the automation, from the click to its receipt. */
export interface AutomationJob {
  readonly id: string
  readonly plan: AutomationPlan
  readonly startedAt: string
  readonly startedBy: 'person' | 'schedule'
  readonly status:
    | 'starting'
    | 'running'
    | 'stopped'
    | 'paused'
    | 'finished'
    | 'cancelled'
    | 'denied'
  /** The ledger's run, once it has begun. */
  readonly run: string | null
  readonly steps: readonly NamedStep[]
  readonly charged: number | null
  readonly released: number | null
  readonly decision: Decision | null
  /** Why it stopped, in plain words. */
  readonly reason: string | null
}

/** When the automation starts by itself; `null` where it never does. */
export interface AutomationSchedule {
  readonly dueAt: string
  readonly plan: AutomationPlan
  /** The last time that it was due and did not start. */
  readonly skipped: {
    readonly at: string
    readonly why: 'running' | 'paused' | 'insufficient_credits'
  } | null
}

export interface AutomationState {
  readonly schedule: AutomationSchedule | null
  /** Newest first. */
  readonly jobs: readonly AutomationJob[]
}

export function isUnderWay({ status }: AutomationJob): boolean {
  return status === 'starting' || status === 'running'
}

/** Whether it can go on: it paused for lack of credits, or something stopped it. */
export function canGoOn({ status, run }: AutomationJob): boolean {
  return run !== null && (status === 'paused' || status === 'stopped')
}

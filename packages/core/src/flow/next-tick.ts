import type { RunStatus } from '../model/run.ts'

/** When a scheduled automation is due again, in milliseconds since 1970, and its newest run. */
export interface Schedule {
  readonly dueAt: number
  readonly lastRun: { readonly status: RunStatus } | null
}

/**
 * What a schedule does at `now`: start a run, wait, or skip this tick because the run before it is
 * still going or paused. A schedule is never disabled: a run that nobody touches any more does not
 * hold it up, and one that paused goes on where each skipped tick tries to resume it.
 */
export function nextTick(schedule: Schedule, now: number): 'start' | 'wait' | 'skip' {
  if (now < schedule.dueAt) return 'wait'
  const status = schedule.lastRun?.status ?? 'finished'
  return status === 'finished' || status === 'expired' ? 'start' : 'skip'
}

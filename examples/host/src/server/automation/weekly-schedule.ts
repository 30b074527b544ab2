import { type Credits, nextTick } from '@igny8/credits-core'
import {
  type AutomationJob,
  type AutomationPlan,
  type AutomationSchedule,
  canGoOn,
  isUnderWay,
} from '../../shared/automation.ts'
import type { AutomationJobs } from './automation-jobs.ts'
import type { JobBook } from './job-book.ts'
import { nextMonday, weekAfter } from './next-due.ts'

export type WeeklySchedule = ReturnType<typeof openWeeklySchedule>

/** Starts the automation each week. A week in which it cannot start is skipped, and the next is tried. */
export function openWeeklySchedule({
  account,
  credits,
  book,
  jobs,
}: {
  account: string
  credits: Credits
  book: JobBook
  jobs: AutomationJobs
}) {
  return {
    /** Begins with the next Monday, or ends it. */
    async repeat(plan: AutomationPlan | null): Promise<void> {
      await book.schedule(plan && { plan, dueAt: nextMonday(Date.now()), skipped: null })
    },

    /** Starts or skips what is due. `now` is milliseconds since 1970. */
    async tick(now: number): Promise<void> {
      const { schedule, jobs: known } = book.state()
      if (schedule === null) return
      const lastRun = lastRunOf(known[0])
      switch (nextTick({ dueAt: Date.parse(schedule.dueAt), lastRun }, now)) {
        case 'wait':
          return
        case 'skip':
          return moveOn(schedule, now, lastRun?.status === 'paused' ? 'paused' : 'running')
        case 'start': {
          const fits = await canPay(schedule.plan)
          await moveOn(schedule, now, fits ? null : 'insufficient_credits')
          if (fits)
            await jobs.start(`weekly-${schedule.dueAt.slice(0, 10)}`, schedule.plan, 'schedule')
        }
      }
    },
  }

  async function canPay({ config: automation }: AutomationPlan): Promise<boolean> {
    const [estimate, standing] = await Promise.all([
      credits.estimate({ account, automation }),
      credits.account({ account }),
    ])
    return estimate.required <= standing.credits.available
  }

  function moveOn(
    { plan, dueAt }: AutomationSchedule,
    now: number,
    why: NonNullable<AutomationSchedule['skipped']>['why'] | null,
  ): Promise<void> {
    const skipped = why && { at: dueAt, why }
    return book.schedule({ plan, dueAt: weekAfter(dueAt, now), skipped })
  }
}

function lastRunOf(job: AutomationJob | undefined) {
  if (job === undefined) return null
  if (isUnderWay(job)) return { status: 'running' } as const
  return { status: canGoOn(job) ? 'paused' : 'finished' } as const
}

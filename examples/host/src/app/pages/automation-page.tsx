import { AutomationPrecheck } from '@igny8/credits-react'
import { useRef, useState } from 'react'
import { canGoOn, isUnderWay } from '../../shared/automation.ts'
import { JobCard } from '../automation/job-card.tsx'
import { JobHistory } from '../automation/job-history.tsx'
import { PlanForm, planOf, usualPlan } from '../automation/plan-form.tsx'
import { ScheduleChoice } from '../automation/schedule-choice.tsx'
import { useAutomation } from '../use-automation.ts'
import { usePlaces } from '../use-places.ts'

export function AutomationPage() {
  const { places } = usePlaces()
  const { schedule, jobs, problem, busy, start, goOn, cancel, repeat, letWeekPass } =
    useAutomation()
  const form = useRef<HTMLDivElement>(null)
  const [changed, setChanged] = useState(usualPlan)
  const sites = places?.sites ?? []
  const choices = { ...changed, siteId: changed.siteId ?? sites[0]?.id ?? '' }
  const plan = planOf(choices)
  const nextRun = schedule ? { at: schedule.dueAt, skipped: schedule.skipped } : undefined
  const [newest, ...before] = jobs ?? []
  const isTaken = newest !== undefined && (isUnderWay(newest) || canGoOn(newest))

  return (
    <>
      <h1>Automation</h1>
      {problem && <p role="alert">{problem}</p>}
      {jobs && !isTaken && (
        <div className="card" ref={form}>
          <PlanForm choices={choices} sites={sites} onChange={setChanged} />
          <AutomationPrecheck
            automation={plan.config}
            nextRun={nextRun}
            busy={busy}
            onStart={() => void start(plan)}
            onReduce={() => form.current?.querySelector('select')?.focus()}
          />
        </div>
      )}
      {newest && (
        <JobCard
          job={newest}
          nextRun={isTaken ? nextRun : undefined}
          busy={busy}
          onResume={() => void goOn(newest.id)}
          onCancel={() => void cancel(newest.id)}
        />
      )}
      {jobs && (
        <ScheduleChoice
          isOn={schedule !== null}
          busy={busy}
          onChange={(isOn) => void repeat(isOn ? plan : null)}
          onWeekPassed={() => void letWeekPass()}
        />
      )}
      <JobHistory jobs={before} />
    </>
  )
}

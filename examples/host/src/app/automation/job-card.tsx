import { AutomationRun, DenialNotice, type NextRun, useCredits, useRun } from '@igny8/credits-react'
import { type AutomationJob, canGoOn, isUnderWay } from '../../shared/automation.ts'

/** The newest run: how it goes, or how it went. */
export function JobCard({
  job,
  nextRun,
  busy,
  onResume,
  onCancel,
}: {
  job: AutomationJob
  nextRun: NextRun | undefined
  busy: boolean
  onResume: () => void
  onCancel: () => void
}) {
  const { format } = useCredits()
  const { data: run } = useRun(job.run)
  const { status, decision, released, startedAt, startedBy } = job

  if (status === 'denied') return decision && <DenialNotice decision={decision} />
  if (run === undefined) {
    return <p className="card note">Setting the credits aside …</p>
  }
  return (
    <div className="card">
      <AutomationRun
        run={run}
        steps={job.steps}
        stopped={status === 'stopped' ? job.reason : null}
        nextRun={nextRun}
        busy={busy}
        onResume={canGoOn(job) ? onResume : undefined}
        onCancel={canGoOn(job) || isUnderWay(job) ? onCancel : undefined}
      />
      <p className="note">
        Started {format.moment(startedAt)}
        {startedBy === 'schedule' && ' by the schedule'}
        {status === 'cancelled' && ', ended before its time'}.
        {released !== null &&
          ` ${format.count(released, 'credit', 'credits')} that were set aside came back.`}
      </p>
    </div>
  )
}

import { useCredits } from '@igny8/credits-react'
import type { AutomationJob } from '../../shared/automation.ts'

const outcomes: Record<AutomationJob['status'], string> = {
  starting: 'Starting',
  running: 'Running',
  stopped: 'Stopped',
  paused: 'Paused',
  finished: 'Finished',
  cancelled: 'Ended early',
  denied: 'Not started',
}

/** The runs before the newest one. */
export function JobHistory({ jobs }: { jobs: readonly AutomationJob[] }) {
  const { format } = useCredits()
  if (jobs.length === 0) return null
  return (
    <section className="card" aria-labelledby="runs-title">
      <h2 id="runs-title">Runs before</h2>
      <table className="lines">
        <thead>
          <tr>
            <th scope="col">Started</th>
            <th scope="col">By</th>
            <th scope="col">Outcome</th>
          </tr>
        </thead>
        <tbody>
          {jobs.map(({ id, startedAt, startedBy, status }) => (
            <tr key={id}>
              <td>{format.moment(startedAt)}</td>
              <td>{startedBy === 'schedule' ? 'The schedule' : 'You'}</td>
              <td>{outcomes[status]}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

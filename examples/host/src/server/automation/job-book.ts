import { CreditsError } from '@igny8/credits-core'
import type { AutomationJob, AutomationSchedule, AutomationState } from '../../shared/automation.ts'
import type { AccountBooks } from '../books.ts'

export type JobBook = ReturnType<typeof openJobBook>

const jobsKept = 20

/** The runs of an account as the host keeps them, and who watches them. */
export function openJobBook(books: AccountBooks) {
  const watchers = new Map<string, Set<(job: AutomationJob) => void>>()

  function find(id: string): AutomationJob | undefined {
    return state().jobs.find((job) => job.id === id)
  }

  function required(id: string): AutomationJob {
    const job = find(id)
    if (job === undefined) throw new CreditsError('not_found', `There is no run "${id}".`)
    return job
  }

  function state(): AutomationState {
    return books.read().automation
  }

  function tell(id: string): AutomationJob {
    const job = required(id)
    for (const onChange of watchers.get(id) ?? []) onChange(job)
    return job
  }

  function change(changes: (automation: AutomationState) => AutomationState): Promise<void> {
    return books.change((data) => ({ ...data, automation: changes(data.automation) }))
  }

  function changeAll(changeJob: (job: AutomationJob) => AutomationJob): Promise<void> {
    return change((automation) => ({ ...automation, jobs: automation.jobs.map(changeJob) }))
  }

  return {
    state,
    find,
    required,
    tell,
    changeAll,
    async add(job: AutomationJob): Promise<AutomationJob> {
      await change(({ schedule, jobs }) => ({ schedule, jobs: [job, ...jobs].slice(0, jobsKept) }))
      return job
    },
    async put(id: string, changes: Partial<AutomationJob>): Promise<AutomationJob> {
      await changeAll((job) => (job.id === id ? { ...job, ...changes } : job))
      return tell(id)
    },
    schedule: (schedule: AutomationSchedule | null) =>
      change((automation) => ({ ...automation, schedule })),
    watch(id: string, onChange: (job: AutomationJob) => void): () => void {
      const those = watchers.get(id) ?? new Set()
      watchers.set(id, those.add(onChange))
      return () => those.delete(onChange)
    },
  }
}

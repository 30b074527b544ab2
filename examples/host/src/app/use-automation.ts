import { createKey, useRefresh } from '@igny8/credits-react'
import { useCallback, useEffect, useState } from 'react'
import {
  type AutomationJob,
  type AutomationPlan,
  type AutomationState,
  isUnderWay,
} from '../shared/automation.ts'
import { useHost } from './host.ts'
import { useFollowed } from './use-followed.ts'

const nothing: readonly AutomationJob[] = []

/** The host's automation: its runs, those under way followed step by step, and its schedule. */
export function useAutomation() {
  const { ask } = useHost()
  const refresh = useRefresh()
  const [state, setState] = useState<AutomationState | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)

  const load = useCallback(async () => {
    setState(await ask<AutomationState>('GET', '/automation'))
  }, [ask])

  const put = useCallback((job: AutomationJob) => {
    setState((known) => known && { ...known, jobs: withJob(known.jobs, job) })
  }, [])

  useEffect(() => {
    load().catch((error: Error) => setProblem(error.message))
  }, [load])

  useFollowed({
    things: state?.jobs ?? nothing,
    isResting: (job) => !isUnderWay(job),
    pathOf: (id) => `/automation/runs/${id}/events`,
    put,
    // Each step sets credits aside or charges them.
    changesCredits: () => true,
  })

  async function act(work: () => Promise<unknown>) {
    setProblem(null)
    setBusy(true)
    try {
      await work()
    } catch (error) {
      setProblem(error instanceof Error ? error.message : 'That didn’t work.')
    }
    setBusy(false)
    await refresh()
  }

  const run = (id: string) => `/automation/runs/${id}`
  return {
    schedule: state?.schedule ?? null,
    jobs: state?.jobs ?? null,
    problem,
    busy,
    start: (plan: AutomationPlan) =>
      act(async () => put(await ask('POST', '/automation/runs', { key: createKey(), plan }))),
    goOn: (id: string) =>
      act(async () => put(await ask('POST', `${run(id)}/resume`, { key: createKey() }))),
    cancel: (id: string) => act(async () => put(await ask('POST', `${run(id)}/cancel`, {}))),
    repeat: (plan: AutomationPlan | null) =>
      act(async () => setState(await ask('POST', '/automation/schedule', { plan }))),
    letWeekPass: () => act(async () => setState(await ask('POST', '/demo/next-week', {}))),
  }
}

function withJob(jobs: readonly AutomationJob[], job: AutomationJob): readonly AutomationJob[] {
  const isKnown = jobs.some(({ id }) => id === job.id)
  return isKnown ? jobs.map((old) => (old.id === job.id ? job : old)) : [job, ...jobs]
}

import { setTimeout as pause } from 'node:timers/promises'
import { type AutomationRun, type Credits, CreditsError, runAutomation } from '@igny8/credits-core'
import {
  type AutomationJob,
  type AutomationPlan,
  canGoOn,
  isUnderWay,
} from '../../shared/automation.ts'
import type { JobBook } from './job-book.ts'
import { planSteps } from './plan-steps.ts'

export type AutomationJobs = Awaited<ReturnType<typeof openAutomationJobs>>

export const automationId = 'weekly-content'

/** Runs: held as a whole before they start, charged step by step, paused where the credits end. */
export async function openAutomationJobs({
  account,
  actor,
  credits,
  book,
  stepSeconds,
  clock = Date.now,
}: {
  account: string
  actor: string
  credits: Credits
  book: JobBook
  stepSeconds: number
  clock?: () => number
}) {
  const underWay = new Map<string, AbortController>()
  let closed = false

  if (book.state().jobs.some(isUnderWay)) await book.changeAll(interrupted)

  return {
    /** Starts a run; what becomes of it is told to who watches. The same id starts one run. */
    async start(id: string, plan: AutomationPlan, startedBy: AutomationJob['startedBy']) {
      const known = book.find(id)
      if (known) return known
      const job = await book.add(newJob(id, plan, startedBy, clock()))
      void follow(job, { automation: plan.config, context: contextOf(plan) }, id)
      return job
    },
    /** Goes on with a run that paused or was stopped. `key` is one per click. */
    async goOn(id: string, key: string) {
      const job = book.required(id)
      if (!canGoOn(job) || job.run === null) return job
      const going = await book.put(id, { status: 'running', decision: null, reason: null })
      void follow(going, { resume: job.run }, key)
      return going
    },
    /** Ends a run before its time: what it has not used comes back. */
    async cancel(id: string) {
      const { run } = book.required(id)
      const under = underWay.get(id)
      if (under) under.abort('cancelled')
      else if (run !== null && canGoOn(book.required(id))) await finishEarly(id, run)
      return book.required(id)
    },
    close() {
      closed = true
      for (const under of underWay.values()) under.abort('closed')
    },
  }

  async function follow(
    { id, plan }: AutomationJob,
    work: { automation: AutomationPlan['config']; context: object } | { resume: string },
    key: string,
  ): Promise<void> {
    const under = new AbortController()
    underWay.set(id, under)
    try {
      const steps = stepsOf(id, plan, under.signal)
      await book.put(id, outcomeOf(await runAutomation(credits, { account, key, ...work }, steps)))
    } catch (error) {
      const { run } = book.required(id)
      if (under.signal.reason === 'cancelled' && run !== null) await finishEarly(id, run)
      else if (!closed) await book.put(id, { status: 'stopped', reason: reasonOf(error) })
    } finally {
      underWay.delete(id)
    }
  }

  function* stepsOf(id: string, plan: AutomationPlan, signal: AbortSignal) {
    for (const { step, actions, made } of planSteps(id, plan)) {
      yield {
        name: step,
        actions,
        async execute({ id: run }: { id: string }) {
          // Written down before the work: after a stop it is what the run goes on by.
          if (book.required(id).run === null) await book.put(id, { status: 'running', run })
          else book.tell(id)
          await pause(stepSeconds * 1_000, undefined, { signal })
          return made
        },
      }
    }
  }

  async function finishEarly(id: string, run: string): Promise<void> {
    const ended = await credits.finishRun({ account, key: `${id}:cancel`, run })
    if (!ended.allowed) return
    const { charged, released } = ended.value
    await book.put(id, { status: 'cancelled', charged, released, decision: null, reason: null })
  }

  function contextOf({ siteId }: AutomationPlan) {
    return { actor, automationId, label: 'Weekly content', ...(siteId !== null && { siteId }) }
  }
}

function newJob(
  id: string,
  plan: AutomationPlan,
  startedBy: AutomationJob['startedBy'],
  now: number,
): AutomationJob {
  return {
    id,
    plan,
    startedBy,
    startedAt: new Date(now).toISOString(),
    status: 'starting',
    run: null,
    steps: planSteps(id, plan).map(({ step, stage, label }) => ({ step, stage, label })),
    charged: null,
    released: null,
    decision: null,
    reason: null,
  }
}

function outcomeOf(ran: AutomationRun): Partial<AutomationJob> {
  switch (ran.outcome) {
    case 'finished': {
      const { charged, released } = ran.receipt
      return { status: 'finished', run: ran.run, charged, released }
    }
    case 'paused':
      return { status: 'paused', run: ran.run, decision: ran.decision }
    case 'denied':
      return { status: 'denied', decision: ran.decision }
    default:
      return ran satisfies never
  }
}

/** A run that was under way when the host stopped: what it holds stays on hold, and it can go on. */
function interrupted(job: AutomationJob): AutomationJob {
  if (!isUnderWay(job)) return job
  return { ...job, status: 'stopped', reason: 'The demo was stopped while this was running.' }
}

function reasonOf(error: unknown): string {
  if (error instanceof CreditsError) return 'We can’t reach the credits right now.'
  return error instanceof Error ? error.message : 'Something stopped it.'
}

import type { StartRunRequest } from '../model/run.ts'
import { type Draft, nextSeq, putRun, record } from '../state/draft.ts'
import type { Outcome } from '../state/outcome.ts'
import type { RunState } from '../state/run-state.ts'
import { check } from './check.ts'
import { deny, done } from './deny.ts'
import { automationActions } from './estimate-automation.ts'
import { hold, requireRoom } from './hold.ts'
import { remediesOfRun } from './remedies-of-run.ts'
import { smallerAutomation } from './smaller-automation.ts'
import { standingOf } from './standing.ts'
import { viewRun } from './view-run.ts'

/** How long a run may be silent before its credits return: each step renews it. */
export const runTtlSeconds = 86_400

/** Checks a whole automation against its gate, holds once, and opens its run. */
export function startRun(draft: Draft, input: StartRunRequest): Outcome {
  const { account, now, catalogue } = draft
  requireRoom(draft)
  const actions = automationActions(input.automation, catalogue)
  const gate = catalogue.automationGate
  const standing = standingOf(account, now, catalogue)
  const decision = check(standing, { actions }, catalogue, gate)
  if (!decision.allowed) {
    const smaller = smallerAutomation(input.automation, standing, catalogue)
    const remedies = remediesOfRun(decision.remedies, smaller)
    return deny(draft, { ...decision, remedies }, { actions }, input.context)
  }
  const id = `run_${nextSeq(draft)}`
  const context = { ...input.context, runId: id }
  const reservation = hold(draft, {
    credits: decision.credits.required,
    slots: [],
    actions: [],
    ttlSeconds: runTtlSeconds,
    context,
  })
  const run: RunState = {
    id,
    status: 'running',
    reservation: reservation.id,
    required: decision.credits.required,
    charged: 0,
    steps: [],
    pausedBy: null,
    pausedFor: [],
    automation: input.automation,
    context,
    startedAt: now,
  }
  putRun(draft, run)
  recordRun(draft, run, 'started')
  return done(viewRun(run, reservation))
}

/** Writes into the log that a run went on. It moves nothing by itself. */
export function recordRun(draft: Draft, run: RunState, what: string): void {
  record(draft, { kind: 'run', count: 1, context: run.context, note: what })
}

import { type Draft, putRun } from '../state/draft.ts'
import type { Outcome } from '../state/outcome.ts'
import { atPricesOf } from './at-prices-of.ts'
import { receiptOf } from './charge.ts'
import { check } from './check.ts'
import { deny, done } from './deny.ts'
import { explain } from './explain.ts'
import { giveBack } from './give-back.ts'
import { remediesOfRun } from './remedies-of-run.ts'
import { standingOf, withCredits } from './standing.ts'
import { recordRun } from './start-run.ts'
import { extendHold, freeCredits, openHold, openRun, stepsStillHeld, underWay } from './step-run.ts'
import { viewRun } from './view-run.ts'

/**
 * Goes on with a paused run once the step that paused it can be paid, or with an expired one. What was
 * charged stays charged.
 */
export function resumeRun(draft: Draft, input: { run: string }): Outcome {
  const run = openRun(draft, input.run)
  if (run.status === 'paused') {
    const catalogue = atPricesOf(openHold(draft, run), draft)
    const standing = withCredits(
      standingOf(draft.account, draft.now, catalogue),
      freeCredits(draft, run),
    )
    const work = { actions: [...run.pausedFor] }
    const verdict = check(standing, work, catalogue)
    if (!verdict.allowed) {
      const decision = { ...verdict, remedies: remediesOfRun(verdict.remedies) }
      putRun(draft, { ...run, pausedBy: explain(decision, catalogue) })
      return deny(draft, decision, work, run.context)
    }
  }
  const steps = stepsStillHeld(draft, run)
  const renewed = extendHold(draft, run, 0)
  const next = { ...underWay(run), reservation: renewed.id, steps }
  putRun(draft, next)
  recordRun(draft, next, 'resumed')
  return done(viewRun(next, renewed))
}

/** Ends a run and gives back what is left of its credits. */
export function finishRun(draft: Draft, input: { run: string }): Outcome {
  const run = openRun(draft, input.run)
  const reservation = openHold(draft, run)
  const released =
    reservation === undefined ? 0 : giveBack(draft, reservation, 'settled', draft.now)
  const next = { ...run, status: 'finished', pausedBy: null, pausedFor: [] } as const
  putRun(draft, next)
  recordRun(draft, next, 'finished')
  return done(receiptOf(draft, { charged: run.charged, released, reason: 'settled' }))
}

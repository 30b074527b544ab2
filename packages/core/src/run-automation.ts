import type { Credits, InAccount } from './credits.ts'
import { deriveKey } from './derive-key.ts'
import type { ActionRequest } from './model/action-request.ts'
import type { Decision } from './model/decision.ts'
import type { Receipt } from './model/receipt.ts'
import type { Run, StartRunRequest } from './model/run.ts'

/** One step of an automation: its name within the run, what it needs, and how it is done. */
export interface AutomationStep<ActionId extends string = string> {
  readonly name: string
  readonly actions: readonly ActionRequest<ActionId>[]
  /** Does the work and tells how much of each action it really took; as planned where it is silent. */
  readonly execute: (run: Run) => Promise<readonly ActionRequest<ActionId>[] | undefined>
}

/** How an automation went: it ended, it paused before a step it could not pay, or it never started. */
export type AutomationRun =
  | { readonly outcome: 'finished'; readonly run: string; readonly receipt: Receipt }
  | { readonly outcome: 'paused'; readonly run: string; readonly decision: Decision }
  | { readonly outcome: 'denied'; readonly decision: Decision }

/**
 * Checks a whole automation, holds once, then goes step by step: set aside, execute, charge what it
 * really took. It pauses before the first step that it cannot pay for. Call it again with `resume` and
 * the same steps: those that finished are neither executed nor charged again. Where a step throws, it
 * is not charged, the run stays open for a resume, and the error comes through.
 */
export async function runAutomation<ActionId extends string = string>(
  credits: Credits<ActionId>,
  work: InAccount & { readonly key: string } & (StartRunRequest | { readonly resume: string }),
  steps: Iterable<AutomationStep<ActionId>> | AsyncIterable<AutomationStep<ActionId>>,
): Promise<AutomationRun> {
  const { account, key } = work
  const begun = await ('resume' in work
    ? credits.resumeRun({ account, key: deriveKey(key, 'resume'), run: work.resume })
    : credits.startRun(work))
  if (!begun.allowed) {
    const { decision } = begun
    return 'resume' in work
      ? { outcome: 'paused', run: work.resume, decision }
      : { outcome: 'denied', decision }
  }
  const run = begun.value.id
  for await (const { name, actions, execute } of steps) {
    const of = { account, run, step: name }
    const started = await credits.stepRun({
      ...of,
      key: deriveKey(key, name, 'started'),
      status: 'started',
      actions: [...actions],
    })
    if (!started.allowed) return { outcome: 'paused', run, decision: started.decision }
    if (isFinished(started.value, name)) continue
    let made: readonly ActionRequest<ActionId>[] | undefined
    try {
      made = await execute(started.value)
    } catch (failure) {
      await credits
        .stepRun({ ...of, key: deriveKey(key, name, 'failed'), status: 'failed', actions: [] })
        .catch(() => {
          // The step stays open and is not charged; the failure is what the caller must see.
        })
      throw failure
    }
    await credits.stepRun({
      ...of,
      key: deriveKey(key, name, 'finished'),
      status: 'finished',
      actions: [...(made ?? actions)],
    })
  }
  const finished = await credits.finishRun({ account, key: deriveKey(key, 'finish'), run })
  if (!finished.allowed) return { outcome: 'paused', run, decision: finished.decision }
  return { outcome: 'finished', run, receipt: finished.value }
}

function isFinished(run: Run, name: string): boolean {
  return run.steps.some((step) => step.step === name && step.status === 'finished')
}

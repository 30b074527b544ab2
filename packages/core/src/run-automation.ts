import type { Credits, Guarded, InAccount } from './credits.ts'
import { deriveKey } from './derive-key.ts'
import type { ActionRequest } from './model/action-request.ts'
import type { Decision } from './model/decision.ts'
import type { Receipt } from './model/receipt.ts'
import type { Run, StartRunRequest } from './model/run.ts'
import { receiptNow } from './receipt-now.ts'

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
 * really took. It pauses before the first step that it cannot pay for. Where a step throws, it is not
 * charged, the run stays open, and the error comes through.
 *
 * Call it again with the same steps and the same key, or with `resume` and any key, after a crash, a
 * pause or a step that threw: steps that finished are neither executed nor charged again, the others
 * are decided anew, and a run that has finished is answered with its receipt. A start that was denied
 * stays denied under its key.
 */
export async function runAutomation<ActionId extends string = string>(
  credits: Credits<ActionId>,
  work: InAccount & { readonly key: string } & (StartRunRequest | { readonly resume: string }),
  steps:
    | Iterable<AutomationStep<NoInfer<ActionId>>>
    | AsyncIterable<AutomationStep<NoInfer<ActionId>>>,
): Promise<AutomationRun> {
  const { account, key } = work
  const begun = await ('resume' in work ? goOn(credits, work, work.resume) : start(credits, work))
  if ('outcome' in begun) return begun
  const run = begun.id
  for await (const { name, actions, execute } of steps) {
    if (isFinished(begun, name)) continue
    const of = { account, run, step: name }
    const started = await askToday((attempt) =>
      credits.stepRun({
        ...of,
        key: deriveKey(key, name, 'started', attempt),
        status: 'started',
        actions: [...actions],
      }),
    )
    if (!started.allowed) return { outcome: 'paused', run, decision: started.decision }
    // Another process may have finished it meanwhile.
    if (isFinished(started.value, name)) continue
    let made: readonly ActionRequest<ActionId>[] | undefined
    try {
      made = await execute(started.value)
    } catch (failure) {
      await askToday((attempt) =>
        credits.stepRun({
          ...of,
          key: deriveKey(key, name, 'failed', attempt),
          status: 'failed',
          actions: [],
        }),
      ).catch(() => {
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

type Runs = Pick<Credits, 'startRun' | 'run' | 'resumeRun' | 'account'>

/** Opens the run, or goes on with the one that this key opened before. */
async function start(
  credits: Runs,
  work: InAccount & { readonly key: string } & StartRunRequest,
): Promise<Run | AutomationRun> {
  const started = await credits.startRun(work)
  if (!started.allowed) return { outcome: 'denied', decision: started.decision }
  return started.replayed ? goOn(credits, work, started.value.id) : started.value
}

/** Takes up a run as it is today. */
async function goOn(
  credits: Runs,
  { account, key }: InAccount & { readonly key: string },
  run: string,
): Promise<Run | AutomationRun> {
  const found = await credits.run({ account, run })
  if (found.status === 'finished') {
    return { outcome: 'finished', run, receipt: await receiptNow(credits, account, found) }
  }
  const resumed = await askToday((attempt) =>
    credits.resumeRun({ account, key: deriveKey(key, 'resume', attempt), run }),
  )
  return resumed.allowed ? resumed.value : { outcome: 'paused', run, decision: resumed.decision }
}

/** An answer that was given in an earlier attempt says nothing about today: asks until one is new. */
async function askToday<T>(ask: (attempt: string) => Promise<Guarded<T>>): Promise<Guarded<T>> {
  for (let attempt = 1; ; attempt += 1) {
    const answer = await ask(`${attempt}`)
    if (!answer.replayed) return answer
  }
}

function isFinished(run: Run, name: string): boolean {
  return run.steps.some(({ step, status }) => step === name && status === 'finished')
}

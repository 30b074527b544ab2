import { type AutomationStage, automationStages, type Run } from '@igny8/credits-core'

/** A step of a run by the name the host gave it, and what a person calls it. */
export interface RunStepName {
  readonly step: string
  readonly stage: AutomationStage
  readonly label: string
}

export interface RunStage {
  readonly stage: AutomationStage
  readonly isFree: boolean
  readonly state: 'waiting' | 'working' | 'paused' | 'done'
  readonly done: number
  readonly total: number
  /** Credits charged for its steps. */
  readonly charged: number
}

/** How far a run is in each of its stages. It works on one step at a time, the first that is not done. */
export function stagesOf(
  { status, steps: told }: Run,
  names: readonly RunStepName[],
  isStopped: boolean,
): { readonly stages: readonly RunStage[]; readonly current: RunStepName | undefined } {
  const known = new Map(told.map((step) => [step.step, step]))
  const isDone = ({ step }: RunStepName) => known.get(step)?.status === 'finished'
  const current = status === 'finished' ? undefined : names.find((name) => !isDone(name))
  const stages = automationStages.flatMap(({ stage, action }) => {
    const here = names.filter((name) => name.stage === stage)
    if (here.length === 0) return []
    const done = here.filter(isDone).length
    const charged = here.reduce((sum, { step }) => sum + (known.get(step)?.charged ?? 0), 0)
    return [{ stage, isFree: action === null, state: stateOf(), done, total: here.length, charged }]

    function stateOf(): RunStage['state'] {
      if (done === here.length) return 'done'
      if (current?.stage !== stage) return 'waiting'
      return status === 'paused' || isStopped ? 'paused' : 'working'
    }
  })
  return { stages, current }
}

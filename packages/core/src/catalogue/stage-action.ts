import type { Catalogue } from '../model/catalogue.ts'
import { type AutomationStage, automationStages } from './automation-stages.ts'

/** The action that a stage's work is charged as; `null` where the stage is free. */
export function stageAction(stage: AutomationStage, { stageActions }: Catalogue): string | null {
  const own = stageActions?.[stage]
  if (own !== undefined) return own
  return automationStages.find((row) => row.stage === stage)?.action ?? null
}

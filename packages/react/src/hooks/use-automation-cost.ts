import type { AutomationConfig } from '@igny8/credits-core'
import { useQuery } from '@tanstack/react-query'
import { useCredits } from '../provider/credits-context.ts'
import { automationCostQuery } from './queries.ts'

/** What an automation would cost, stage by stage. */
export function useAutomationCost(automation: AutomationConfig) {
  const credits = useCredits()
  return useQuery(automationCostQuery(credits, automation), credits.queryClient)
}

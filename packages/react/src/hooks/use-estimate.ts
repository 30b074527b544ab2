import type { ActionRequest } from '@igny8/credits-core'
import { useQuery } from '@tanstack/react-query'
import { useCredits } from '../provider/credits-context.ts'
import { estimateQuery } from './queries.ts'

/** What the actions would cost, before anything runs. */
export function useEstimate(actions: readonly ActionRequest[]) {
  const credits = useCredits()
  return useQuery(estimateQuery(credits, actions), credits.queryClient)
}

import type { WorkRequest } from '@igny8/credits-core'
import { useQuery } from '@tanstack/react-query'
import { useCredits } from '../provider/credits-context.ts'
import { checkQuery } from './queries.ts'

/** Would all of this work be allowed now? The decision, asked anew each time. */
export function useCheck(work: WorkRequest) {
  const credits = useCredits()
  return useQuery(checkQuery(credits, work), credits.queryClient)
}

import type { LimitName } from '@igny8/credits-core'
import { useQuery } from '@tanstack/react-query'
import { useCredits } from '../provider/credits-context.ts'
import { accountQuery } from './queries.ts'

/** How one limit stands. */
export function useLimit(limit: LimitName) {
  const credits = useCredits()
  return useQuery(
    { ...accountQuery(credits), select: (account) => account.limits[limit] },
    credits.queryClient,
  )
}

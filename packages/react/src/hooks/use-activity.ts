import type { ActivityPage } from '@igny8/credits-core'
import {
  type InfiniteData,
  type UseInfiniteQueryResult,
  useInfiniteQuery,
} from '@tanstack/react-query'
import { useCredits } from '../provider/credits-context.ts'
import { activityQuery } from './queries.ts'

/** What happened, newest first, page by page. */
export function useActivity({
  pageSize = 20,
}: {
  pageSize?: number | undefined
} = {}): UseInfiniteQueryResult<InfiniteData<ActivityPage>> {
  const credits = useCredits()
  return useInfiniteQuery(activityQuery(credits, pageSize), credits.queryClient)
}

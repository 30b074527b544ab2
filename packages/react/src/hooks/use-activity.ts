import type { ActivityPage, ActivityRequest } from '@igny8/credits-core'
import {
  type InfiniteData,
  type UseInfiniteQueryResult,
  useInfiniteQuery,
} from '@tanstack/react-query'
import { useCredits } from '../provider/credits-context.ts'
import { activityQuery } from './queries.ts'

export interface ActivityOptions extends Omit<ActivityRequest, 'cursor' | 'limit'> {
  /** 1 to 100. */
  readonly pageSize?: number | undefined
}

/** What happened, newest first, page by page; of one kind, site or person where that is asked for. */
export function useActivity({
  pageSize = 20,
  ...asked
}: ActivityOptions = {}): UseInfiniteQueryResult<InfiniteData<ActivityPage>> {
  const credits = useCredits()
  return useInfiniteQuery(
    activityQuery(credits, { ...asked, limit: pageSize }),
    credits.queryClient,
  )
}

import { useInfiniteQuery } from '@tanstack/react-query'
import { useCredits } from '../provider/credits-context.ts'
import { activityQuery } from './queries.ts'

/** What happened, newest first, page by page. */
export function useActivity({ pageSize = 20 }: { pageSize?: number | undefined } = {}) {
  const credits = useCredits()
  return useInfiniteQuery(activityQuery(credits, pageSize), credits.queryClient)
}

import type { KeywordPage } from '@igny8/credits-core'
import {
  type InfiniteData,
  type UseInfiniteQueryResult,
  useInfiniteQuery,
} from '@tanstack/react-query'
import { useCredits } from '../provider/credits-context.ts'
import { keywordsQuery } from './queries.ts'

/** The workspace's keywords, newest first, page by page. */
export function useKeywords({
  pageSize = 50,
}: {
  pageSize?: number | undefined
} = {}): UseInfiniteQueryResult<InfiniteData<KeywordPage>> {
  const credits = useCredits()
  return useInfiniteQuery(keywordsQuery(credits, pageSize), credits.queryClient)
}

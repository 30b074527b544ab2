import type { KeywordLibraryPage } from '@igny8/credits-core'
import {
  type InfiniteData,
  type UseInfiniteQueryResult,
  useInfiniteQuery,
} from '@tanstack/react-query'
import { useCredits } from '../provider/credits-context.ts'
import { type LibraryView, libraryQuery } from './keyword-queries.ts'

/** Keywords researched before, page by page. Browsing is free. */
export function useKeywordLibrary(
  view: LibraryView = {},
  {
    pageSize = 50,
    enabled = true,
  }: { pageSize?: number | undefined; enabled?: boolean | undefined } = {},
): UseInfiniteQueryResult<InfiniteData<KeywordLibraryPage>> {
  const credits = useCredits()
  return useInfiniteQuery(
    { ...libraryQuery(credits, view, pageSize), enabled },
    credits.queryClient,
  )
}

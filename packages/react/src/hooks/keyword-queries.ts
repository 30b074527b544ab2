import type { KeywordLibraryRequest } from '@igny8/credits-core'
import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query'
import type { CreditsContextValue } from '../provider/credits-context.ts'

/** What narrows and orders the library; pages and their cursors are the hook's own. */
export type LibraryView = Omit<KeywordLibraryRequest, 'cursor' | 'limit'>

// The library is the same for every account: nothing that an account does makes it stale.
const libraryKey = ['igny8-credits', 'keyword-library'] as const

export function libraryQuery({ client }: CreditsContextValue, view: LibraryView, limit: number) {
  return infiniteQueryOptions({
    queryKey: [...libraryKey, view, limit],
    queryFn: ({ pageParam }) =>
      client.keywordLibrary({ ...view, limit, ...(pageParam !== null && { cursor: pageParam }) }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
    placeholderData: keepPreviousData,
    staleTime: 300_000,
  })
}

export function libraryFiltersQuery({ client }: CreditsContextValue) {
  return queryOptions({
    queryKey: [...libraryKey, 'filters'],
    queryFn: () => client.keywordLibraryFilters(),
    staleTime: 300_000,
  })
}

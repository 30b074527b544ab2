import { useQuery } from '@tanstack/react-query'
import { useCredits } from '../provider/credits-context.ts'
import { libraryFiltersQuery } from './keyword-queries.ts'

/** What the keyword library can be narrowed by: industries with their sectors, and countries. */
export function useLibraryFilters() {
  const credits = useCredits()
  return useQuery(libraryFiltersQuery(credits), credits.queryClient)
}

import { useQuery } from '@tanstack/react-query'
import { useCredits } from '../provider/credits-context.ts'
import { accountQuery } from './queries.ts'

/** Plan, four limits, credits and cycle as they stand. */
export function useAccount() {
  const credits = useCredits()
  return useQuery(accountQuery(credits), credits.queryClient)
}

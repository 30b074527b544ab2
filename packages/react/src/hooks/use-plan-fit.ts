import { useQuery } from '@tanstack/react-query'
import { useCredits } from '../provider/credits-context.ts'
import { planFitQuery } from './queries.ts'

/** Which plans would have carried the last 90 days. */
export function usePlanFit() {
  const credits = useCredits()
  return useQuery(planFitQuery(credits), credits.queryClient)
}

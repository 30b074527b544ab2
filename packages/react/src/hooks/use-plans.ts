import { useQuery } from '@tanstack/react-query'
import { useCredits } from '../provider/credits-context.ts'
import { plansQuery } from './queries.ts'

/** The catalogue's plans, cheapest first. */
export function usePlans() {
  const credits = useCredits()
  return useQuery(plansQuery(credits), credits.queryClient)
}

import { useQuery } from '@tanstack/react-query'
import { accountQuery } from '../../hooks/queries.ts'
import { useCredits } from '../../provider/credits-context.ts'
import { planFactsOf } from './plan-facts.ts'

/** The account's plan, without a word about its use. */
export function usePlanFacts() {
  const credits = useCredits()
  return useQuery({ ...accountQuery(credits), select: planFactsOf }, credits.queryClient)
}

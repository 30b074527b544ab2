import { useQuery } from '@tanstack/react-query'
import { useCredits } from '../provider/credits-context.ts'
import { accountQuery } from './queries.ts'

/** Credits: available, on hold, spent in this cycle. */
export function useBalance() {
  const credits = useCredits()
  return useQuery(
    { ...accountQuery(credits), select: (account) => account.credits },
    credits.queryClient,
  )
}

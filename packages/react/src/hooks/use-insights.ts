import { useQuery } from '@tanstack/react-query'
import { useCredits } from '../provider/credits-context.ts'
import type { PeriodDays } from '../provider/credits-event.ts'
import { insightsQuery } from './queries.ts'

/** What credits were spent on in the last days, in the provider’s time zone. */
export function useInsights(days: PeriodDays = 30) {
  const credits = useCredits()
  return useQuery(insightsQuery(credits, days), credits.queryClient)
}

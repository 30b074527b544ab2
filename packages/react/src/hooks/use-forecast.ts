import { useQuery } from '@tanstack/react-query'
import { useCredits } from '../provider/credits-context.ts'
import { forecastQuery } from './queries.ts'

/** When credits and limits run out at the account’s own pace. */
export function useForecast() {
  const credits = useCredits()
  return useQuery(forecastQuery(credits), credits.queryClient)
}

import type { ActivityRequest } from '@igny8/credits-core'
import { openTimeZone, startOfLastDays } from '@igny8/credits-core/insights'
import type { ActivityFilters } from '../../provider/credits-event.ts'

/** Whether they narrow anything. */
export function areChosen(filters: ActivityFilters): boolean {
  return Object.values(filters).some((value) => value !== undefined)
}

/** The filters as a request, as of `asOf`: the last days are those of the provider's time zone. */
export function requestOf(
  { days, ...filters }: ActivityFilters,
  { asOf, timeZone }: { readonly asOf: string; readonly timeZone: string },
): ActivityRequest {
  const chosen = Object.entries(filters).filter(([, value]) => value !== undefined)
  const request: ActivityRequest = Object.fromEntries(chosen)
  if (days === undefined) return request
  const from = startOfLastDays(days, openTimeZone(timeZone), Date.parse(asOf))
  return { ...request, from: new Date(from).toISOString() }
}

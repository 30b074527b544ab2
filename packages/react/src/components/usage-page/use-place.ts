import { useState } from 'react'
import { useCredits } from '../../provider/credits-context.ts'
import type { ActivityFilters, PeriodDays, UsageTab } from '../../provider/credits-event.ts'
import { areChosen } from '../activity-log/activity-filters.ts'
import { useGiven } from './use-given.ts'

/** Where a person is on the usage page, as the host's address says it. */
export interface GivenPlace {
  /** The part that is open, where the host's address says it. */
  readonly tab?: UsageTab | undefined
  /** The period, where the host's address says it. */
  readonly days?: PeriodDays | undefined
  /** What the activity log shows, where the host's address says it. */
  readonly filters?: ActivityFilters | undefined
}

/** Where a person is on the usage page, and a way to another place, which the host hears of. */
export function usePlace(given: GivenPlace) {
  const { onNavigate } = useCredits()
  const [tab, setTab] = useGiven<UsageTab>(given.tab, 'overview')
  const [days, setDays] = useGiven<PeriodDays>(given.days, 30)
  const [ownFilters, setOwnFilters] = useState<ActivityFilters>({})
  const filters = given.filters ?? ownFilters
  return { tab, days, filters, go }

  function go(toTab: UsageTab, toDays: PeriodDays, toFilters = filters) {
    setTab(toTab)
    setDays(toDays)
    setOwnFilters(toFilters)
    onNavigate?.({
      page: 'usage',
      tab: toTab,
      days: toDays,
      ...(toTab === 'activity' && areChosen(toFilters) && { filters: toFilters }),
    })
  }
}

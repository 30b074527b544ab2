import { activityKinds } from '@igny8/credits-core/insights'
import type { ActivityFilters, PeriodDays, UsageTab } from '@igny8/credits-react'

/** What an address says of the usage page. */
export interface UsagePlace {
  readonly tab: UsageTab
  readonly days: PeriodDays
  readonly filters: ActivityFilters
}

const tabs: readonly UsageTab[] = ['overview', 'limits', 'insights', 'activity']
const periods: readonly PeriodDays[] = [7, 30, 90]
/** The filters of the activity log, as an address names them. */
const filterNames = {
  siteId: 'site',
  action: 'action',
  actor: 'person',
  kind: 'kind',
  days: 'last',
} as const satisfies Record<keyof ActivityFilters, string>

/** The parts of the usage page have addresses of their own: `/usage/activity?kind=denied&last=7`. */
export function usageAddress(
  tab: UsageTab,
  days: PeriodDays,
  filters: ActivityFilters = {},
): string {
  const search = new URLSearchParams(days === 30 ? {} : { days: `${days}` })
  for (const name of Object.keys(filterNames) as (keyof ActivityFilters)[]) {
    const chosen = filters[name]
    if (chosen !== undefined) search.set(filterNames[name], `${chosen}`)
  }
  const path = tab === 'overview' ? '/usage' : `/usage/${tab}`
  return search.size === 0 ? path : `${path}?${search}`
}

/** What an address says; what it does not say, or says wrongly, is as at first. */
export function readUsageAddress(path: string, search: URLSearchParams): UsagePlace {
  const text = (name: keyof ActivityFilters) => search.get(filterNames[name]) || undefined
  return {
    tab: tabs.find((tab) => path === `/usage/${tab}`) ?? 'overview',
    days: periods.find((days) => `${days}` === search.get('days')) ?? 30,
    filters: {
      siteId: text('siteId'),
      action: text('action'),
      actor: text('actor'),
      kind: activityKinds.find((kind) => kind === text('kind')),
      days: periods.find((days) => `${days}` === text('days')),
    },
  }
}

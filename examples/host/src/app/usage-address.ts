import type { PeriodDays, UsageTab } from '@igny8/credits-react'

const tabs: readonly UsageTab[] = ['overview', 'limits', 'insights', 'activity']
const periods: readonly PeriodDays[] = [7, 30, 90]

/** The parts of the usage page have addresses of their own: `/usage/insights?days=90`. */
export function usageAddress(tab: UsageTab, days: PeriodDays): string {
  const path = tab === 'overview' ? '/usage' : `/usage/${tab}`
  return days === 30 ? path : `${path}?days=${days}`
}

/** What an address says; what it does not say, or says wrongly, is as at first. */
export function readUsageAddress(
  path: string,
  search: URLSearchParams,
): { tab: UsageTab; days: PeriodDays } {
  return {
    tab: tabs.find((tab) => path === `/usage/${tab}`) ?? 'overview',
    days: periods.find((days) => `${days}` === search.get('days')) ?? 30,
  }
}

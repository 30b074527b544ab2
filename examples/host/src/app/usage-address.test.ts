import { expect, test } from 'vitest'
import { readUsageAddress, usageAddress } from './usage-address.ts'

test('every tab and period has an address of its own, and is found again by it', () => {
  const addresses = new Set<string>()
  for (const tab of ['overview', 'limits', 'insights', 'activity'] as const) {
    for (const days of [7, 30, 90] as const) {
      const { pathname, searchParams } = new URL(usageAddress(tab, days), 'http://host')
      addresses.add(pathname + searchParams)
      expect(readUsageAddress(pathname, searchParams)).toEqual({ tab, days })
    }
  }
  expect(addresses.size).toBe(12)
})

test('an address that says something else opens the overview of 30 days', () => {
  const search = new URLSearchParams('days=12')
  expect(readUsageAddress('/usage/nothing', search)).toEqual({ tab: 'overview', days: 30 })
})

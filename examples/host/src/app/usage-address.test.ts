import { expect, test } from 'vitest'
import { readUsageAddress, usageAddress } from './usage-address.ts'

test('every tab and period has an address of its own, and is found again by it', () => {
  const addresses = new Set<string>()
  for (const tab of ['overview', 'limits', 'insights', 'activity'] as const) {
    for (const days of [7, 30, 90] as const) {
      const { pathname, searchParams } = new URL(usageAddress(tab, days), 'http://host')
      addresses.add(pathname + searchParams)
      expect(readUsageAddress(pathname, searchParams)).toEqual({ tab, days, filters: {} })
    }
  }
  expect(addresses.size).toBe(12)
})

test('an address that says something else opens the overview of 30 days', () => {
  const search = new URLSearchParams('days=12')
  expect(readUsageAddress('/usage/nothing', search)).toEqual({
    tab: 'overview',
    days: 30,
    filters: {},
  })
})

test('the filters of the activity log are found again by their address', () => {
  const filters = {
    siteId: 'garden & co',
    action: 'clustering',
    actor: 'Mara Ø.',
    kind: 'denied',
    days: 7,
  } as const
  const address = usageAddress('activity', 90, filters)
  const { pathname, searchParams } = new URL(address, 'http://host')
  expect(readUsageAddress(pathname, searchParams)).toEqual({ tab: 'activity', days: 90, filters })
})

test('a kind and a time that are none narrow nothing', () => {
  const search = new URLSearchParams('kind=stolen&last=8&site=')
  expect(readUsageAddress('/usage/activity', search).filters).toEqual({})
})

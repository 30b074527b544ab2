import fc from 'fast-check'
import { expect, test } from 'vitest'
import { defaultCatalogue } from '../catalogue/default-catalogue.ts'
import type { Insights, InsightsRequest } from '../model/insights.ts'
import { insightsSchema } from '../model/insights.ts'
import { type GroupedEntry, groupCharges } from './charge-groups.ts'
import { type InsightsOptions, insights } from './insights.ts'
import { insightsPeriod } from './insights-period.ts'
import { dayMs } from './time-zone.ts'

const now = Date.parse('2026-11-22T15:00:00.000Z')

function charge(entry: Partial<GroupedEntry> & { spent: number }): GroupedEntry {
  const { spent, ...rest } = entry
  return {
    at: now,
    kind: 'charge',
    credits: 0 - spent,
    action: 'content_generation',
    count: 1,
    images: null,
    context: {},
    ...rest,
  }
}

function look(
  entries: readonly GroupedEntry[],
  request: InsightsRequest = { days: 30 },
  options: InsightsOptions = {},
): Insights {
  const period = insightsPeriod(request, now)
  return insights(groupCharges(entries, period), period, defaultCatalogue, options)
}

const sum = <T>(all: readonly T[], of: (one: T) => number) =>
  all.reduce((total, one) => total + of(one), 0)

const anyCharge = fc
  .record({
    at: fc.integer({ min: now - 70 * dayMs, max: now + dayMs }),
    spent: fc.oneof(fc.nat({ max: 500 }), fc.nat({ max: 2 ** 40 })),
    action: fc.constantFrom('content_generation', 'image_generation', 'clustering', 'gone'),
    count: fc.integer({ min: 1, max: 20 }),
    images: fc.option(
      fc.record({
        basic: fc.nat({ max: 4 }),
        quality: fc.nat({ max: 4 }),
        premium: fc.nat({ max: 4 }),
      }),
    ),
    context: fc.record(
      {
        siteId: fc.constantFrom('a', 'b', 'c', 'constructor'),
        automationId: fc.constantFrom('daily', 'weekly'),
      },
      { requiredKeys: [] },
    ),
  })
  .map(charge)
const anyRequest = fc.oneof(
  fc.record({
    days: fc.constantFrom(7, 30, 90),
    timeZone: fc.constantFrom(...Intl.supportedValuesOf('timeZone')),
  }),
  fc.record({
    from: fc.integer({ min: 1, max: 365 * 24 - 1 }).map((hours) => iso(now - hours * 3_600_001)),
    to: fc.integer({ min: 0, max: 24 }).map((hours) => iso(now + hours * 3_600_000)),
    timeZone: fc.constantFrom('Europe/Berlin', 'America/New_York', 'Asia/Kathmandu'),
  }),
)
const iso = (instant: number) => new Date(instant).toISOString()

interface Money {
  credits: number
  creditsBefore: number
}

/** A period's charges by a plain look at every entry, sharing nothing with the grouping. */
function within(entries: readonly GroupedEntry[], from: string, to: string) {
  return entries.filter(({ at }) => at >= Date.parse(from) && at < Date.parse(to))
}

test('the parts of every breakdown sum to the totals, in every time zone', () => {
  const run = { runs: 0, withUse: 0 }
  fc.assert(
    fc.property(
      fc.array(anyCharge, { maxLength: 60, size: 'max' }),
      anyRequest,
      (entries, request) => {
        const found = look(entries, request, { archivedSites: new Set(['b']) })
        const those = within(entries, found.from, found.to)
        const spent = sum(those, ({ credits }) => 0 - credits)
        expect(found.totals.credits).toBe(spent)
        expect(found.totals.count).toBe(sum(those, ({ count }) => count))
        const before = within(entries, found.comparison.from, found.comparison.to)
        const spentBefore = sum(before, ({ credits }) => 0 - credits)
        expect(found.comparison.credits).toBe(spentBefore)
        expect(found.comparison.change).toBe(spent - spentBefore)
        const { bySite, byAction, byImageQuality, byAutomation } = found
        const all: Money[][] = [bySite, byAction, byImageQuality, byAutomation]
        for (const parts of all) {
          expect(sum(parts, (part) => part.credits)).toBe(spent)
          expect(sum(parts, (part) => part.creditsBefore)).toBe(spentBefore)
        }
        const counted: { count: number }[][] = [bySite, byAction, byAutomation]
        for (const parts of counted) {
          expect(sum(parts, (part) => part.count)).toBe(found.totals.count)
        }
        expect(sum(byImageQuality, (part) => part.images)).toBe(found.totals.images)
        expect(sum(found.timeline, (day) => day.credits)).toBe(spent)
        for (const { action, credits } of byAction) {
          const days = found.timeline.flatMap((day) => day.actions)
          const ofAction = days.filter((one) => one.action === action)
          expect(sum(ofAction, (one) => one.credits)).toBe(credits)
        }
        expect(insightsSchema.safeParse(found).error).toBe(undefined)
        run.runs += 1
        run.withUse += Number(spent > 0 && spentBefore > 0)
      },
    ),
  )
  expect(run.runs).toBeGreaterThanOrEqual(100)
  expect(run.withUse).toBeGreaterThan(10)
})

test('every charge is on the day that its clock shows', () => {
  fc.assert(
    fc.property(fc.array(anyCharge, { maxLength: 30 }), anyRequest, (entries, request) => {
      const found = look(entries, request)
      const timeZone = found.timeZone
      const date = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' })
      const expected: Record<string, number> = {}
      for (const { at, credits } of within(entries, found.from, found.to)) {
        if (credits !== 0) expected[date.format(at)] = (expected[date.format(at)] ?? 0) - credits
      }
      const days = found.timeline.filter((day) => day.credits > 0)
      expect(Object.fromEntries(days.map(({ day, credits }) => [day, credits]))).toEqual(expected)
    }),
  )
})

/** An image that nobody described is three of different prices: what it took has to be shared out. */
const unsaid = {
  ...defaultCatalogue,
  priceLists: defaultCatalogue.priceLists.map((list) => ({
    ...list,
    actions: list.actions.map((action) => ({
      ...action,
      ...(action.id === 'image_generation' && {
        assumed: { images: { basic: 1, quality: 1, premium: 1 } },
      }),
    })),
  })),
}

test('how the charges were grouped, and in which order, makes no difference', () => {
  fc.assert(
    fc.property(
      fc.array(anyCharge, { maxLength: 40 }),
      fc.array(fc.nat({ max: 2 }), { minLength: 40, maxLength: 40 }),
      (entries, shards) => {
        const period = insightsPeriod({ days: 90, timeZone: 'Africa/Cairo' }, now)
        const whole = groupCharges(entries, period)
        const parts = [2, 0, 1].map((shard) =>
          groupCharges(
            entries.filter((_, index) => shards[index] === shard),
            period,
          ),
        )
        const joined = {
          bySite: parts.flatMap((part) => part.bySite),
          byAutomation: parts.flatMap((part) => part.byAutomation),
          byAction: parts.flatMap((part) => part.byAction),
          byDay: parts.flatMap((part) => part.byDay),
        }
        const [one, other] = [whole, joined].map((groups) => insights(groups, period, unsaid))
        expect(other).toEqual(one)
      },
    ),
  )
})

test('an image charge is split by the prices it was charged at', () => {
  const images = { basic: 2, quality: 3, premium: 1 }
  const found = look([
    charge({ spent: 32, action: 'image_generation', images }),
    charge({ spent: 150 }),
  ])
  expect(
    found.byImageQuality.map(({ quality, images, credits }) => [quality, images, credits]),
  ).toEqual([
    ['basic', 2, 2],
    ['quality', 3, 15],
    ['premium', 1, 15],
    ['no_images', 0, 150],
  ])
  expect(found.totals).toEqual({ credits: 182, count: 2, images: 6 })
})

test('images that were left unsaid are those that the price list assumes', () => {
  const found = look([charge({ spent: 4, count: 4, action: 'image_generation' })])
  expect(found.byImageQuality[0]).toEqual({
    quality: 'basic',
    images: 4,
    credits: 4,
    creditsBefore: 0,
  })
})

test('a charge at an older price is split by the older price', () => {
  const [list] = defaultCatalogue.priceLists
  if (list === undefined) throw new Error('no price list')
  const dearer = list.actions.map((action) =>
    action.id === 'image_generation'
      ? { ...action, price: { kind: 'per_image' as const, basic: 2, quality: 8, premium: 20 } }
      : action,
  )
  const catalogue = {
    ...defaultCatalogue,
    priceLists: [
      { version: 'new', effectiveFrom: '2026-11-20T00:00:00.000Z', actions: dearer },
      list,
    ],
  }
  const images = { basic: 0, quality: 1, premium: 1 }
  const period = insightsPeriod({ days: 30 }, now)
  const partsOf = (spent: number) => {
    const charges = [charge({ spent, action: 'image_generation', images })]
    const { byImageQuality } = insights(groupCharges(charges, period), period, catalogue)
    return byImageQuality.map(({ credits }) => credits)
  }
  expect(partsOf(20)).toEqual([0, 5, 15, 0])
  expect(partsOf(28)).toEqual([0, 8, 20, 0])
  // Charged at no more than was held: shared out by the newest prices, and still exact.
  expect(partsOf(13)).toEqual([0, 4, 9, 0])
})

test('archived sites stand together, and what has no site stands last', () => {
  const at = (siteId: string | undefined, spent: number) =>
    charge({ spent, context: siteId === undefined ? {} : { siteId } })
  const found = look(
    [at('blog', 10), at('shop', 30), at('old', 5), at('older', 6), at(undefined, 100)],
    {},
    { archivedSites: new Set(['old', 'older']) },
  )
  expect(found.bySite.map(({ bucket, siteId, credits }) => [bucket, siteId, credits])).toEqual([
    ['site', 'shop', 30],
    ['site', 'blog', 10],
    ['archived', null, 11],
    ['unassigned', null, 100],
  ])
})

test('the change names the two that moved most in its direction', () => {
  const before = now - 31 * dayMs
  const found = look([
    charge({ spent: 100, at: before }),
    charge({ spent: 50, at: before, action: 'clustering' }),
    charge({ spent: 140 }),
    charge({ spent: 60, action: 'image_prompts', context: { siteId: 'blog' } }),
    charge({ spent: 20, action: 'idea_generation' }),
  ])
  expect(found.comparison).toMatchObject({ credits: 150, change: 70, percent: 47 })
  expect(found.comparison.message.text).toBe('47% more than the 30 days before')
  expect(found.comparison.byAction).toEqual([
    { action: 'image_prompts', name: 'Image prompts', change: 60 },
    { action: 'content_generation', name: 'Article writing', change: 40 },
  ])
  expect(found.comparison.bySite.map(({ siteId, change }) => [siteId, change])).toEqual([
    ['blog', 60],
    [null, 10],
  ])
})

test('what moved against the change is not named', () => {
  const { comparison } = look([
    charge({ spent: 100, at: now - 31 * dayMs, action: 'clustering' }),
    charge({ spent: 300 }),
    charge({ spent: 5, action: 'image_prompts' }),
    charge({ spent: 5, at: now - 31 * dayMs, action: 'image_prompts' }),
  ])
  expect(comparison.byAction.map(({ action }) => action)).toEqual(['content_generation'])
})

test('a charge at the very end of a period is of the next', () => {
  const [from, to] = ['2026-11-01T00:00:00.000Z', '2026-11-02T00:00:00.000Z']
  const at = [from, to].map((edge) => charge({ spent: 5, at: Date.parse(edge) }))
  expect(look(at, { from, to }).totals.credits).toBe(5)
})

test('without anything before there is no percentage', () => {
  expect(look([charge({ spent: 5 })]).comparison).toMatchObject({
    percent: null,
    message: { text: 'Nothing was used in the 30 days before' },
  })
  expect(look([]).comparison).toMatchObject({ change: 0, byAction: [], bySite: [] })
})

test('a change that rounds to nothing is zero, not minus zero', () => {
  const { comparison } = look([
    charge({ spent: 1_000, at: now - 31 * dayMs }),
    charge({ spent: 997 }),
  ])
  expect(Object.is(comparison.percent, 0)).toBe(true)
  expect(comparison.message.text).toBe('About the same as the 30 days before')
})

test('a period without use has all its days and no parts', () => {
  const found = look([], { days: 7 })
  expect(found.timeline.map(({ credits }) => credits)).toEqual([0, 0, 0, 0, 0, 0, 0])
  expect([found.bySite, found.byAction, found.byAutomation]).toEqual([[], [], []])
  expect(found.totals).toEqual({ credits: 0, count: 0, images: 0 })
})

test('only charges count', () => {
  const kinds = ['grant', 'hold', 'release', 'expire', 'adjust', 'deny'] as const
  expect(look(kinds.map((kind) => charge({ spent: 9, kind }))).totals.credits).toBe(0)
})

test('groupings that disagree are refused, not shown', () => {
  const period = insightsPeriod({}, now)
  const groups = groupCharges([charge({ spent: 5 })], period)
  expect(() => insights({ ...groups, bySite: [] }, period, defaultCatalogue)).toThrow(
    'by site sums to 0, not to 5',
  )
  expect(() => insights({ ...groups, byDay: [] }, period, defaultCatalogue)).toThrow('by day')
})

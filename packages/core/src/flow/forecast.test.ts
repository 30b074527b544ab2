import fc from 'fast-check'
import { expect, test } from 'vitest'
import { defaultCatalogue } from '../catalogue/default-catalogue.ts'
import { decide } from '../decide.ts'
import { forecastSchema } from '../model/forecast.ts'
import type { AccountState } from '../state/account-state.ts'
import { emptyState } from '../state/state.ts'
import { forecast } from './forecast.ts'
import { pastUse, type UseEntry } from './past-use.ts'
import { dayMs } from './time-zone.ts'

const anchor = Date.parse('2026-11-03T00:00:00.000Z')
const now = Date.parse('2026-11-22T12:00:00.000Z')
const reset = Date.parse('2026-12-03T00:00:00.000Z')

/** A Starter account with so many plan credits left. */
function account(credits: number, changes: Partial<AccountState> = {}): AccountState {
  const input = { planId: 'starter', cycleAnchor: new Date(anchor).toISOString() }
  const command = { type: 'put_account' as const, account: 'one', input }
  const made = decide(emptyState, command, anchor, defaultCatalogue).state.account
  const [grant] = made?.grants ?? []
  if (made === null || grant === undefined) throw new Error('no account')
  return { ...made, grants: [{ ...grant, remaining: credits }], ...changes }
}

/** Use of `perDay(k)` in the middle of the window k × 24 hours back, for so many windows. */
function spent(days: number, perDay: (window: number) => number): UseEntry[] {
  return Array.from({ length: days }, (_, window) => ({
    at: now - window * dayMs - dayMs / 2,
    kind: 'charge' as const,
    credits: 0 - perDay(window),
    limit: null,
    slots: 0,
  }))
}

const added = (entries: UseEntry[], limit: 'keywords' | 'ahrefsQueries'): UseEntry[] =>
  entries.map((entry) => ({
    ...entry,
    kind: 'claim',
    limit,
    slots: 0 - entry.credits,
    credits: 0,
  }))

const daysFromNow = (instant: string | null | undefined) =>
  (Date.parse(instant ?? '') - now) / dayMs

const creditsOf = (entries: readonly UseEntry[], of: AccountState) =>
  forecast(entries, of, now, defaultCatalogue).credits

test('at an even pace credits last as long as they divide', () => {
  const { runsOut, hidden, perDay, message } = creditsOf(
    spent(29, () => 200),
    account(1_000),
  )
  expect(hidden).toBe(null)
  expect(perDay).toEqual({ low: 200, expected: 200, high: 200 })
  expect(daysFromNow(runsOut?.expected)).toBeCloseTo(5, 5)
  expect(message?.text).toBe('At your current pace your credits last until about Nov 27.')
})

test('under seven days of data there is no date', () => {
  const outlookAfter = (days: number) =>
    creditsOf(
      spent(days, () => 200),
      account(1_000),
    )
  expect(outlookAfter(7)).toMatchObject({ daysOfData: 6, hidden: 'too_little_data', runsOut: null })
  expect(outlookAfter(8)).toMatchObject({ daysOfData: 7, hidden: null })
})

test('where the reset comes first there is no date', () => {
  const lasting = creditsOf(
    spent(29, () => 200),
    account(10_000),
  )
  expect(lasting).toMatchObject({ hidden: 'resets_first', runsOut: null, message: null })
  const short = creditsOf(
    spent(29, () => 200),
    account(2_000),
  )
  expect(Date.parse(short.runsOut?.expected ?? '')).toBeLessThan(reset)
})

test('one burst moves the range, not the date', () => {
  for (const burst of [0, 3, 6, 7, 12, 25]) {
    const { runsOut } = creditsOf(
      spent(29, (window) => (window === burst ? 3_000 : 200)),
      account(1_000),
    )
    expect(daysFromNow(runsOut?.expected)).toBeGreaterThan(3.5)
    expect(daysFromNow(runsOut?.expected)).toBeLessThan(5.5)
    expect(daysFromNow(runsOut?.earliest)).toBeLessThan(3)
  }
})

test('a quiet weekend is expected to be quiet again', () => {
  // Nothing was used on the fourth and fifth day of the weeks that begin at this time of the week.
  const weekly = spent(29, (window) => (window % 7 === 3 || window % 7 === 2 ? 0 : 200))
  const lasting = (credits: number) =>
    daysFromNow(creditsOf(weekly, account(credits)).runsOut?.expected)
  expect(lasting(500)).toBeCloseTo(2.5, 5)
  expect(lasting(700)).toBeCloseTo(5.5, 5)
})

test('a pace that has just doubled counts more than the month before it', () => {
  const { perDay } = creditsOf(
    spent(29, (window) => (window < 14 ? 400 : 200)),
    account(1_000),
  )
  expect(perDay.expected).toBeGreaterThan(300)
})

test('credits that expire on the way are not counted on', () => {
  const plain = account(600)
  const [grant] = plain.grants
  if (grant === undefined) throw new Error('no grant')
  const bonus = { ...grant, id: 'grant_9', kind: 'bonus' as const, priority: 100 }
  const withBonus = (expiresAt: number | null) => ({
    ...plain,
    grants: [grant, { ...bonus, remaining: 1_000, expiresAt }],
  })
  const lasting = (of: AccountState) =>
    daysFromNow(
      creditsOf(
        spent(29, () => 200),
        of,
      ).runsOut?.expected,
    )
  expect(lasting(withBonus(null))).toBeCloseTo(8, 5)
  expect(lasting(withBonus(now + 4 * dayMs))).toBeCloseTo(4, 5)
  expect(lasting(withBonus(now + 2 * dayMs))).toBeCloseTo(3, 5)
})

test('keywords have a pace of their own, and no reset', () => {
  const used = { sites: 0, users: 0, keywords: 874, ahrefsQueries: 0 }
  const entries = added(
    spent(29, () => 6),
    'keywords',
  )
  const { keywords } = forecast(entries, account(0, { used }), now, defaultCatalogue).limits
  expect(keywords).toMatchObject({ remaining: 126, hidden: null })
  expect(keywords.message?.text).toBe('At your current pace they last until about Dec 13.')
})

test('removing keywords is not a pace', () => {
  const entries = added(
    spent(29, (window) => (window === 28 ? 100 : -2)),
    'keywords',
  )
  const { keywords } = forecast(entries, account(0), now, defaultCatalogue).limits
  expect(keywords).toMatchObject({ hidden: 'no_use', runsOut: null })
})

test('queries reset with the month', () => {
  const used = { sites: 0, users: 0, keywords: 0, ahrefsQueries: 42 }
  const queriesAt = (perDay: number) => {
    const entries = added(
      spent(29, () => perDay),
      'ahrefsQueries',
    )
    return forecast(entries, account(0, { used }), now, defaultCatalogue).limits.ahrefsQueries
  }
  expect(queriesAt(2).hidden).toBe(null)
  expect(queriesAt(0.5).hidden).toBe('resets_first')
  // Two a day, of which a new cycle took 20 back.
  const entries = added(
    spent(29, () => 2),
    'ahrefsQueries',
  )
  const back = { at: anchor, kind: 'unclaim' as const, credits: 0, limit: 'ahrefsQueries' as const }
  const after = [...entries, { ...back, slots: -20 }]
  const { perDay } = forecast(after, account(0, { used }), now, defaultCatalogue).limits
    .ahrefsQueries
  expect(perDay).toEqual({ low: 2, expected: 2, high: 2 })
})

test('what has no end says why it has no date', () => {
  const { credits, limits } = forecast([], account(0), now, defaultCatalogue)
  expect(credits.hidden).toBe('none_left')
  expect(limits.sites.hidden).toBe('too_little_data')
  const scale = forecast([], account(9, { planId: 'scale' }), now, defaultCatalogue)
  expect(scale.limits.sites).toMatchObject({ remaining: null, hidden: 'unlimited' })
  const free = forecast([], account(9, { planId: 'free' }), now, defaultCatalogue)
  expect(free.limits.ahrefsQueries.hidden).toBe('not_in_plan')
  const stopped = account(500, { status: 'inactive' })
  expect(
    creditsOf(
      spent(29, () => 100),
      stopped,
    ).hidden,
  ).toBe('plan_inactive')
})

const anyUse = fc.array(fc.nat({ max: 2_000 }), { minLength: 29, maxLength: 29 })

test('a range holds its date, and a date is hidden or said', () => {
  let said = 0
  fc.assert(
    fc.property(anyUse, fc.nat({ max: 20_000 }), fc.nat({ max: 29 }), (uses, credits, days) => {
      const found = forecast(
        spent(days, (window) => uses[window] ?? 0),
        account(credits),
        now,
        defaultCatalogue,
      )
      expect(forecastSchema.safeParse(found).error).toBe(undefined)
      const { runsOut, hidden, message } = found.credits
      expect([runsOut === null, message === null]).toEqual([hidden !== null, hidden !== null])
      if (runsOut === null) return
      said += 1
      expect(daysFromNow(runsOut.earliest)).toBeGreaterThanOrEqual(0)
      expect(runsOut.earliest <= runsOut.expected).toBe(true)
      expect(runsOut.latest === null || runsOut.expected <= runsOut.latest).toBe(true)
      expect(Date.parse(runsOut.latest ?? runsOut.expected)).toBeLessThan(reset)
    }),
  )
  expect(said).toBeGreaterThan(10)
})

test('sums by window say the same as single entries', () => {
  fc.assert(
    fc.property(
      fc.array(fc.record({ minutes: fc.nat({ max: 31 * 1440 }), use: fc.nat({ max: 50 }) })),
      (uses) => {
        const entries = uses.map(({ minutes, use }) => ({
          ...(spent(1, () => use)[0] as UseEntry),
          at: now - minutes * 60_000,
        }))
        const windows = pastUse(entries, 'credits', now)
        const summed = spent(29, (window) => windows[window] ?? 0)
        expect(creditsOf(summed, account(900))).toEqual(creditsOf(entries, account(900)))
      },
    ),
  )
})

test('looking back, most dates fell inside their range', () => {
  const share = fc.double({ min: 0, max: 1, noNaN: true })
  const shape = fc.constantFrom(
    (_: number, chance: number) => Math.round(160 + 80 * chance),
    (day: number, chance: number) => (day % 7 < 5 ? Math.round(140 + 280 * chance) : 0),
    (_: number, chance: number) => (chance < 0.4 ? Math.round(1_250 * chance) : 0),
  )
  const chances = fc.array(share, { minLength: 60, maxLength: 60 })
  const outcomes = { inside: 0, said: 0 }
  fc.assert(
    fc.property(shape, chances, fc.integer({ min: 500, max: 1_500 }), (useOn, rolls, credits) => {
      const use = (day: number) => useOn(day + 28, rolls[day + 28] ?? 0)
      const { runsOut } = creditsOf(
        spent(29, (window) => use(-1 - window)),
        account(credits),
      )
      if (runsOut === null) return
      let left = credits
      let days = 0
      while (left > 0 && days < 30) left -= use(days++)
      const sooner = daysFromNow(runsOut.earliest) > days
      const later = daysFromNow(runsOut.latest ?? '9999-01-01') < days - 1
      outcomes.said += 1
      outcomes.inside += Number(!sooner && !later)
    }),
    { numRuns: 300 },
  )
  expect(outcomes.said).toBeGreaterThan(100)
  expect(outcomes.inside / outcomes.said).toBeGreaterThan(0.7)
})

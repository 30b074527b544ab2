import { type LimitName, limitNames } from '../catalogue/limit-names.ts'
import type { Catalogue } from '../model/catalogue.ts'
import type { Forecast, ForecastHiddenReason, Outlook } from '../model/forecast.ts'
import type { AccountState } from '../state/account-state.ts'
import { englishMessage } from '../words/english-message.ts'
import { forecastWordsEn } from '../words/forecast-words-en.ts'
import { sumGrants } from './burn-down.ts'
import { cycleStart } from './cycle.ts'
import { minPaceDays, type Pace, paceOf } from './pace.ts'
import { pastUse, type UseEntry } from './past-use.ts'
import { runOutAt, type Stock } from './run-out.ts'
import { dayMs } from './time-zone.ts'
import { planOf } from './view-account.ts'

/** Further than this nobody can say. */
const farDays = 365

/**
 * When credits and limits run out at the account's own pace, as of `now` (milliseconds since 1970).
 * `entries` are those of the last 29 days, or their sums by window (see `pastUse`); the account is
 * caught up. What would mislead is hidden: under 7 days of data, or where a reset comes first.
 */
export function forecast(
  entries: readonly UseEntry[],
  account: AccountState,
  now: number,
  catalogue: Catalogue,
): Forecast {
  const limits = Object.fromEntries(
    limitNames.map((limit) => [limit, limitOutlook(limit, entries, account, now, catalogue)]),
  ) as Record<LimitName, Outlook>
  return {
    asOf: new Date(now).toISOString(),
    credits: creditsOutlook(entries, account, now, catalogue),
    limits,
  }
}

function creditsOutlook(
  entries: readonly UseEntry[],
  account: AccountState,
  now: number,
  catalogue: Catalogue,
): Outlook {
  const resets = planOf(account, catalogue).creditsPerCycle > 0
  return outlook({
    remaining: sumGrants(account.grants),
    stocks: account.grants,
    pace: paceOf(pastUse(entries, 'credits', now)),
    resetsAt: resets ? cycleStart(account.anchor, account.cycle + 1) : null,
    hidden: inactive(account),
    key: 'forecast.credits',
    now,
  })
}

function limitOutlook(
  limit: LimitName,
  entries: readonly UseEntry[],
  account: AccountState,
  now: number,
  catalogue: Catalogue,
): Outlook {
  const value = planOf(account, catalogue).limits[limit]
  const taken = account.used[limit] + account.heldSlots[limit]
  const remaining = value === null ? null : Math.max(0, value - taken)
  const monthly = limit === 'ahrefsQueries'
  return outlook({
    remaining,
    stocks: [{ remaining: remaining ?? 0, expiresAt: null }],
    pace: paceOf(pastUse(entries, limit, now)),
    resetsAt: monthly ? cycleStart(account.anchor, account.cycle + 1) : null,
    hidden: noMeter(value, taken) ?? inactive(account),
    key: 'forecast.limit',
    now,
  })
}

function inactive(account: AccountState): ForecastHiddenReason | null {
  return account.status === 'inactive' ? 'plan_inactive' : null
}

function noMeter(limit: number | null, taken: number): ForecastHiddenReason | null {
  if (limit === null) return 'unlimited'
  return limit === 0 && taken === 0 ? 'not_in_plan' : null
}

interface Lasting {
  readonly remaining: number | null
  readonly stocks: readonly Stock[]
  readonly pace: Pace
  readonly resetsAt: number | null
  readonly hidden: ForecastHiddenReason | null
  readonly key: 'forecast.credits' | 'forecast.limit'
  readonly now: number
}

function outlook(lasting: Lasting): Outlook {
  const { remaining, pace, resetsAt, now } = lasting
  const until = resetsAt ?? now + farDays * dayMs
  const endAt = (perDay: number) => runOutAt(lasting.stocks, perDay, pace.week, now, until)
  const expected = endAt(pace.expected)
  const hidden = lasting.hidden ?? hiddenReason(lasting, expected)
  const view = {
    remaining,
    daysOfData: pace.days,
    perDay: {
      low: perDay(pace.low),
      expected: perDay(pace.expected),
      high: perDay(pace.high),
    },
  }
  if (hidden !== null || expected === null) {
    return { ...view, runsOut: null, hidden: hidden ?? 'far_away', message: null }
  }
  const latest = endAt(pace.low)
  const runsOut = {
    earliest: new Date(endAt(pace.high) ?? expected).toISOString(),
    expected: new Date(expected).toISOString(),
    latest: latest === null ? null : new Date(latest).toISOString(),
  }
  const message = englishMessage(forecastWordsEn, lasting.key, {
    until: runsOut.expected,
    earliest: runsOut.earliest,
    latest: runsOut.latest,
  })
  return { ...view, runsOut, hidden: null, message }
}

function hiddenReason(
  { remaining, pace, resetsAt }: Lasting,
  expected: number | null,
): ForecastHiddenReason | null {
  if (remaining === 0) return 'none_left'
  if (pace.days < minPaceDays) return 'too_little_data'
  if (pace.expected <= 0) return 'no_use'
  if (expected !== null) return null
  return resetsAt === null ? 'far_away' : 'resets_first'
}

function perDay(use: number): number {
  return Math.max(0, Math.round(use))
}

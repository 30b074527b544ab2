import type { InsightsRequest } from '../model/insights.ts'
import { Rejection } from '../state/rejection.ts'
import { maxPeriodDays } from './period-days.ts'
import {
  dayMs,
  dayName,
  isTimeZone,
  openTimeZone,
  startOfLastDays,
  type TimeZone,
} from './time-zone.ts'

/** What insights look at. Milliseconds since 1970; every span is `[from, to)`. */
export interface InsightsPeriod extends Span {
  /** An IANA name. */
  readonly timeZone: string
  /** The period before, as far as this one has come: half a day is compared with half a day. */
  readonly before: Span
  /** The local days of the period, without a gap; the first and last may be cut by its ends. */
  readonly days: readonly (Span & { readonly day: string })[]
}

interface Span {
  readonly from: number
  readonly to: number
}

/**
 * The period of a request, as of `now` (milliseconds since 1970). `days: 30` is today and the 29 days
 * before it. Throws a `Rejection` `invalid_field` for an unknown time zone or an impossible period.
 */
export function insightsPeriod(request: InsightsRequest, now: number): InsightsPeriod {
  const { timeZone = 'UTC' } = request
  if (!isTimeZone(timeZone)) throw new Rejection('invalid_field', { field: 'timeZone' })
  const zone = openTimeZone(timeZone)
  const { from, to } = spanOf(request, zone, now)
  if (!(to > from && to - from <= maxPeriodDays * dayMs)) {
    throw new Rejection('invalid_field', { field: 'to' })
  }
  return {
    timeZone,
    from,
    to,
    before: before({ from, to }, zone, now),
    days: daysOf(from, to, zone),
  }
}

function spanOf(request: InsightsRequest, zone: TimeZone, now: number): Span {
  if (request.from !== undefined && request.to !== undefined) {
    return { from: Date.parse(request.from), to: Date.parse(request.to) }
  }
  const { days = 30 } = request
  if (!(days >= 1 && days < maxPeriodDays)) {
    throw new Rejection('invalid_field', { field: 'days', value: days })
  }
  return { from: startOfLastDays(days, zone, now), to: zone.startOf(zone.dayAt(now) + 1) }
}

function before({ from, to }: Span, zone: TimeZone, now: number): Span {
  const first = zone.dayAt(from)
  const end = zone.dayAt(to)
  const wholeDays = zone.startOf(first) === from && zone.startOf(end) === to
  const back = (instant: number) =>
    wholeDays ? daysEarlier(instant, end - first, zone) : instant - (to - from)
  const come = Math.min(to, Math.max(from, now))
  return { from: back(from), to: back(come) }
}

/** The same time of day, so many local days earlier. */
function daysEarlier(instant: number, days: number, zone: TimeZone): number {
  const day = zone.dayAt(instant)
  const sameTime = zone.startOf(day - days) + instant - zone.startOf(day)
  return Math.min(sameTime, zone.startOf(day - days + 1))
}

function daysOf(from: number, to: number, zone: TimeZone): InsightsPeriod['days'] {
  const days: (Span & { day: string })[] = []
  let start = from
  for (let day = zone.dayAt(from); start < to; day += 1) {
    const end = Math.min(to, zone.startOf(day + 1))
    days.push({ day: dayName(day), from: start, to: end })
    start = end
  }
  return days
}

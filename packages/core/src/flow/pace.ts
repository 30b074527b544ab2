import { sum } from './sum.ts'

/** Below this many days there is no pace. */
export const minPaceDays = 7

/** In so many days a week's total counts half as much: the current pace, not last month's. */
const halfLifeDays = 14

/** How fast something is used. */
export interface Pace {
  /** Days of use it is made of; 0 to 28. */
  readonly days: number
  /** In 24 hours: a quiet stretch's, the typical one's, a busy one's. May be below 0 for slots. */
  readonly low: number
  readonly expected: number
  readonly high: number
  /** What each of the next seven days takes of an even day: 1 is even; they sum to 7. */
  readonly week: readonly number[]
}

/**
 * The pace of past use (from `pastUse`). It rests on the totals of whole weeks, each ending on another
 * day, newer ones weighing more; their median is typical, so that a single burst moves the range and
 * not the date. Where there are few weeks yet, stretches of three days stand in for them.
 */
export function paceOf(windows: readonly number[]): Pace {
  const days = daysOfUse(windows)
  const history = windows.slice(0, days)
  const typical = stretchesOf(history, days >= 14 ? 7 : 3)
  const spread = stretchesOf(history, days >= 21 ? 7 : 3)
  const expected = weightedQuantile(typical, 0.5)
  return {
    days,
    low: Math.min(expected, weightedQuantile(spread, 0.05)),
    expected,
    high: Math.max(expected, weightedQuantile(spread, 0.95)),
    week: weekOf(history),
  }
}

interface Stretch {
  readonly perDay: number
  readonly weight: number
}

/** Every stretch of so many days, the newest first. */
function stretchesOf(history: readonly number[], days: number): readonly Stretch[] {
  return Array.from({ length: Math.max(0, history.length - days + 1) }, (_, age) => ({
    perDay: sum(history.slice(age, age + days), (use) => use) / days,
    weight: 2 ** (-age / halfLifeDays),
  }))
}

/** Whole days since use began; the window in which it began is only partly a day of use. */
function daysOfUse(windows: readonly number[]): number {
  const oldest = windows.findLastIndex((use) => use > 0)
  return Math.max(0, oldest)
}

/** The smallest value that at least this share of the weight does not exceed. */
function weightedQuantile(values: readonly Stretch[], share: number): number {
  const needed = share * sum(values, ({ weight }) => weight)
  let weight = 0
  for (const value of values.toSorted((a, b) => a.perDay - b.perDay)) {
    weight += value.weight
    if (weight >= needed) return value.perDay
  }
  return 0
}

const evenWeek: readonly number[] = [1, 1, 1, 1, 1, 1, 1]

/** What weekdays take of a week, by their medians; even where two weeks are not known yet. */
function weekOf(history: readonly number[]): readonly number[] {
  const weeks = Math.floor(history.length / 7)
  if (weeks < 2) return evenWeek
  // Tomorrow's place in the week is that of the window which began a week ago.
  const medians = evenWeek.map((_, day) => {
    const uses = Array.from({ length: weeks }, (_, week) => history[week * 7 + 6 - day] ?? 0)
    return Math.max(0, median(uses))
  })
  const total = sum(medians, (use) => use)
  return total === 0 ? evenWeek : medians.map((use) => (use * 7) / total)
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = sorted.length / 2
  const high = sorted[Math.floor(middle)] ?? 0
  return sorted.length % 2 === 1 ? high : ((sorted[middle - 1] ?? 0) + high) / 2
}

import { sum } from './sum.ts'
import { dayMs } from './time-zone.ts'

/** Something to use up, in the order it is used; what expires is gone from then on. */
export interface Stock {
  readonly remaining: number
  /** Milliseconds since 1970. */
  readonly expiresAt: number | null
}

/**
 * When stocks are used up at so much a day, spread over the week as `week` says (see `Pace`), counted
 * from `now`. `null` where that is not before `until`. Milliseconds since 1970.
 */
export function runOutAt(
  stocks: readonly Stock[],
  perDay: number,
  week: readonly number[],
  now: number,
  until: number,
): number | null {
  let left = stocks.filter(({ remaining }) => remaining > 0)
  let from = now
  while (from < until) {
    const day = Math.floor((from - now) / dayMs)
    const to = Math.min(until, now + (day + 1) * dayMs, ...expiries(left, from))
    const perMs = (perDay * (week[day % 7] ?? 1)) / dayMs
    const available = sum(left, ({ remaining }) => remaining)
    const use = perMs * (to - from)
    if (available === 0) return from
    if (use >= available) return endOf(from, available / perMs, until)
    left = useUp(left, use).filter(({ expiresAt }) => expiresAt === null || expiresAt > to)
    from = to
  }
  return null
}

function endOf(from: number, milliseconds: number, until: number): number | null {
  const end = from + Math.ceil(milliseconds)
  return end < until ? end : null
}

function expiries(stocks: readonly Stock[], after: number): readonly number[] {
  return stocks.flatMap(({ expiresAt }) =>
    expiresAt !== null && expiresAt > after ? [expiresAt] : [],
  )
}

function useUp(stocks: readonly Stock[], use: number): Stock[] {
  let missing = use
  return stocks.flatMap((stock) => {
    const taken = Math.min(stock.remaining, missing)
    missing -= taken
    return taken < stock.remaining ? [{ ...stock, remaining: stock.remaining - taken }] : []
  })
}

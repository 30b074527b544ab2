import type { LimitName } from '../catalogue/limit-names.ts'

/** How many of a limit are always there: an account without anybody is nobody's. */
export function leastOf(limit: LimitName): number {
  return limit === 'users' ? 1 : 0
}

/** Whether giving some of it back makes room for another. */
export function hasRoomOnceUnder(limit: LimitName, value: number): boolean {
  return value > leastOf(limit)
}

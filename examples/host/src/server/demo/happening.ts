import type { Credits } from '@igny8/credits-core'

/** Something that an account did at an instant, in milliseconds since 1970. */
export interface Happening {
  readonly at: number
  readonly happen: (credits: Credits) => Promise<unknown>
  /** It happens only while the account has more credits than this. */
  readonly above?: { readonly account: string; readonly credits: number } | undefined
}

/** A day of work and its hours: the same ones for every sample, so that they share commits. */
export interface WorkDay {
  readonly number: number
  readonly daysAgo: number
  readonly isWeekend: boolean
  readonly isMonday: boolean
  readonly morning: number
  readonly noon: number
  readonly afternoon: number
}

export const dayMs = 86_400_000
const minuteMs = 60_000

/** The days from the one after `from` up to and with the one of `now`. */
export function workDays(from: number, now: number): readonly WorkDay[] {
  const today = Math.floor(now / dayMs)
  const days: WorkDay[] = []
  for (let number = Math.floor(from / dayMs) + 1; number <= today; number++) {
    const at = (minute: number) => number * dayMs + (minute + ((number * 37) % 41)) * minuteMs
    // The first of January 1970 was a Thursday.
    const weekday = (number + 4) % 7
    days.push({
      number,
      daysAgo: today - number,
      isWeekend: weekday === 0 || weekday === 6,
      isMonday: weekday === 1,
      morning: at(551),
      noon: at(668),
      afternoon: at(893),
    })
  }
  return days
}

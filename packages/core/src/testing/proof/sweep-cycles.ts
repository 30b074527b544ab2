import { cycleAt, cycleStart } from '../../flow/cycle.ts'
import { civilDay, dayAfterMonths } from './second-calendar.ts'
import { seededRandom } from './seeded-random.ts'

const dayMs = 86_400_000

export interface Sweep {
  readonly firstDay: number
  readonly days: number
  readonly cycles: number
  /** Of every so many cycles, the four instants around its edges are asked for. */
  readonly askEvery: number
  readonly seed: number
}

export interface SweepResult {
  readonly starts: number
  readonly instants: number
  readonly timeZone: string
  /** The first few that were wrong. */
  readonly wrong: readonly string[]
}

/** Compares cycles of an anchor on each of many days, at any time of day, with a second calendar. */
export function sweepCycles({ firstDay, days, cycles, askEvery, seed }: Sweep): SweepResult {
  const random = seededRandom(seed)
  const wrong: string[] = []
  let starts = 0
  let instants = 0
  const compare = (what: string, anchor: number, n: number, actual: number, expected: number) => {
    if (actual === expected || wrong.length >= 10) return
    wrong.push(`${what} of cycle ${n} of anchor ${anchor}: ${actual}, should be ${expected}`)
  }
  for (let day = firstDay; day < firstDay + days; day += 1) {
    const timeOfDay = random.below(dayMs)
    const anchor = day * dayMs + timeOfDay
    const from = civilDay(day)
    let start = dayAfterMonths(from, 0) * dayMs + timeOfDay
    for (let n = 0; n < cycles; n += 1) {
      const end = dayAfterMonths(from, n + 1) * dayMs + timeOfDay
      compare('start', anchor, n, cycleStart(anchor, n), start)
      starts += 1
      if ((n + day) % askEvery === 0) {
        compare('the instant before', anchor, n, cycleAt(anchor, start - 1), n - 1)
        compare('the first instant', anchor, n, cycleAt(anchor, start), n)
        compare('the last instant', anchor, n, cycleAt(anchor, end - 1), n)
        compare('the instant after', anchor, n, cycleAt(anchor, end), n + 1)
        instants += 4
      }
      start = end
    }
  }
  return { starts, instants, timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone, wrong }
}

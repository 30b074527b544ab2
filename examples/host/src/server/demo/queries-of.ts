import { runAction } from '@igny8/credits-core'
import { throwDice } from './dice.ts'
import type { Happening, WorkDay } from './happening.ts'
import type { Sample } from './sample.ts'
import { seedOf } from './seed-of.ts'

/** Live searches: fewer in the months before, and in this one as many as the sample says. */
export function queriesOf(sample: Sample, days: readonly WorkDay[]): readonly Happening[] {
  const { id: account, queries, daysIntoCycle, team } = sample
  if (queries === 0) return []
  const dice = throwDice(seedOf(sample, 'queries'))
  const actor = team[0]?.name ?? 'Somebody'
  const thisMonth = days.filter(({ daysAgo }) => daysAgo > 0 && daysAgo < daysIntoCycle - 1)
  const before = days.filter((day) => day.daysAgo > daysIntoCycle + 1 && !day.isWeekend)

  return [
    ...thisMonth.map((day, index) => {
      const until = (which: number) => Math.round((queries * which) / thisMonth.length)
      return search(day, until(index + 1) - until(index))
    }),
    ...before.map((day) => search(day, dice.between(0, Math.ceil(queries / 30)))),
  ].filter((happening) => happening !== null)

  function search(day: WorkDay, count: number): Happening | null {
    if (count === 0) return null
    const limits = [{ limit: 'ahrefsQueries' as const, count }]
    const work = { account, key: `${day.number}-search`, limits, context: { actor } }
    return {
      at: day.morning,
      happen: (credits) => runAction(credits, work, async () => ({ result: null, limits })),
    }
  }
}

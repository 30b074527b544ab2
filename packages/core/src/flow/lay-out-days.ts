import type { ActionInsight, Insights } from '../model/insights.ts'
import type { ChargeGroups } from './charge-groups.ts'
import type { InsightsPeriod } from './insights-period.ts'
import { sum } from './sum.ts'

/** Every day of the period, also those without use; a day's actions in the order of `byAction`. */
export function layOutDays(
  groups: ChargeGroups['byDay'],
  period: InsightsPeriod,
  byAction: readonly ActionInsight[],
): Insights['timeline'] {
  const ranks = new Map(byAction.map(({ action }, rank) => [action, rank]))
  const cells = period.days.map(() => new Map<string, { credits: number; count: number }>())
  for (const { day, action, credits, count } of groups) {
    const cell = cells[day]
    if (cell === undefined) throw new RangeError(`insights: the period has no day ${day}`)
    const known = cell.get(action) ?? { credits: 0, count: 0 }
    cell.set(action, { credits: known.credits + credits, count: known.count + count })
  }
  return period.days.map(({ day, from, to }, index) => {
    const actions = [...(cells[index] ?? [])]
      .map(([action, sums]) => ({ action, ...sums }))
      .sort((a, b) => (ranks.get(a.action) ?? 0) - (ranks.get(b.action) ?? 0))
    return {
      day,
      from: new Date(from).toISOString(),
      to: new Date(to).toISOString(),
      credits: sum(actions, (action) => action.credits),
      actions,
    }
  })
}

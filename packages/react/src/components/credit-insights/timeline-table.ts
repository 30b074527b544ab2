import type { Insights } from '@igny8/credits-core'
import type { Format, insightWordsEn, SayOf } from '@igny8/credits-core/words'
import { type FigureRow, type FigureTable, sumOfRows } from './figure-table.ts'

/** More series than colours that can be told apart are one: "Other". */
const mostSeries = 6

/** Credits over time: a row for each day or week, a column for each action and one for their sum. */
export function timelineTable(
  { timeline, byAction }: Insights,
  say: SayOf<typeof insightWordsEn>,
  format: Format,
  { weekly }: { weekly: boolean },
): FigureTable {
  const own = byAction.length > mostSeries ? byAction.slice(0, mostSeries) : byAction
  const hasOther = own.length < byAction.length
  const days = timeline.map(({ day, from, credits, actions }): FigureRow => {
    const series = own.map(
      ({ action }) => actions.find((one) => one.action === action)?.credits ?? 0,
    )
    const other = credits - series.reduce((sum, part) => sum + part, 0)
    return {
      key: day,
      label: format.day(from),
      fileLabel: day,
      figures: [...series, ...(hasOther ? [other] : []), credits],
    }
  })
  return {
    id: 'credits-over-time',
    title: say('insights.timeline'),
    rowHeader: say(weekly ? 'insights.week' : 'insights.day'),
    columns: [
      ...own.map(({ name }) => name),
      ...(hasOther ? [say('insights.other')] : []),
      say('insights.total'),
    ],
    rows: weekly ? weeksOf(days) : days,
    totals: sumOfRows(days),
  }
}

/** Seven days each, counted from the last; the first may be shorter. */
function weeksOf(days: readonly FigureRow[]): readonly FigureRow[] {
  const weeks: FigureRow[] = []
  for (let end = days.length; end > 0; end -= 7) {
    const week = days.slice(Math.max(0, end - 7), end)
    const [first] = week
    if (first) weeks.unshift({ ...first, figures: sumOfRows(week) })
  }
  return weeks
}

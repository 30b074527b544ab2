import type { Activity } from '../model/activity.ts'
import { type CsvCell, csvLine } from './csv-line.ts'

type Column = (activity: Activity) => CsvCell

/** The activity log as CSV: its first line, and the line of an activity. */
export interface ActivityCsv {
  readonly head: string
  readonly line: (activity: Activity) => string
}

/** `localTime` is the clock of `timeZone` (an IANA name); `at` is UTC, as everywhere. */
export function activityCsv(timeZone = 'UTC'): ActivityCsv {
  const columns = columnsIn(timeZone)
  const read: readonly Column[] = Object.values(columns)
  return {
    head: csvLine(Object.keys(columns)),
    line: (activity) => csvLine(read.map((cell) => cell(activity))),
  }
}

function columnsIn(timeZone: string) {
  const local = localClock(timeZone)
  return {
    id: (activity) => activity.id,
    at: (activity) => activity.at,
    localTime: (activity) => local(activity.at),
    kind: (activity) => activity.kind,
    credits: (activity) => activity.credits,
    action: (activity) => activity.action,
    limit: (activity) => activity.limit,
    count: (activity) => activity.count,
    siteId: (activity) => activity.context.siteId,
    automationId: (activity) => activity.context.automationId,
    runId: (activity) => activity.context.runId,
    actor: (activity) => activity.context.actor,
    label: (activity) => activity.context.label,
    message: (activity) => activity.message.text,
  } satisfies Record<string, Column>
}

/** A clock that spreadsheets read as a date: `2026-11-22 17:02:33`. */
function localClock(timeZone: string): (at: string) => string {
  const format = new Intl.DateTimeFormat('sv-SE', {
    timeZone,
    dateStyle: 'short',
    timeStyle: 'medium',
  })
  return (at) => format.format(new Date(at))
}

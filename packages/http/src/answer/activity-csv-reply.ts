import type { Activity, ActivityRequest, Credits } from '@igny8/credits-core'
import type { Reply } from './reply.ts'

type Column = (activity: Activity) => string | number | null | undefined

const columnsIn = (timeZone: string) => {
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

const rowsPerPage = 100

export function wantsCsv(request: Request): boolean {
  return /(^|,)\s*text\/csv\s*(;|,|$)/i.test(request.headers.get('accept') ?? '')
}

export interface ActivityCsvRequest extends ActivityRequest {
  readonly account: string
  /** Of the column `localTime`; UTC where nothing is said. */
  readonly timeZone?: string
}

/** The activity log as CSV (RFC 4180), all that is asked for, one page in memory at a time. */
export async function activityCsv(
  credits: Credits,
  { timeZone = 'UTC', ...asked }: ActivityCsvRequest,
): Promise<Reply> {
  const columns = columnsIn(timeZone)
  // The first page is read before the status is sent, so that a failure can still be told.
  let page = await credits.activity({ ...asked, limit: rowsPerPage })
  let head = `${Object.keys(columns).join(',')}\r\n`
  const rowOf = (activity: Activity) =>
    `${Object.values(columns)
      .map((read) => cell(read(activity)))
      .join(',')}\r\n`
  let ended = false
  const text = new TextEncoder()
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      if (ended) return controller.close()
      controller.enqueue(text.encode(head + page.activities.map(rowOf).join('')))
      head = ''
      if (page.nextCursor === null) ended = true
      else {
        page = await credits.activity({ ...asked, cursor: page.nextCursor, limit: rowsPerPage })
      }
    },
  })
  return {
    status: 200,
    headers: {
      'content-type': 'text/csv; charset=utf-8; header=present',
      'content-disposition': 'attachment; filename="activity.csv"',
    },
    body,
  }
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

function cell(value: string | number | null | undefined): string {
  if (typeof value !== 'string') return value == null ? '' : String(value)
  // A spreadsheet runs what begins like a formula.
  const harmless = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless
}

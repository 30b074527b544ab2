import type { ActivityRequest, Credits } from '@igny8/credits-core'
import { activityCsv } from '@igny8/credits-core/insights'
import type { Reply } from './reply.ts'

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
export async function activityCsvReply(
  credits: Credits,
  { timeZone = 'UTC', ...asked }: ActivityCsvRequest,
): Promise<Reply> {
  const csv = activityCsv(timeZone)
  // The first page is read before the status is sent, so that a failure can still be told.
  let page = await credits.activity({ ...asked, limit: rowsPerPage })
  let head = csv.head
  let ended = false
  const text = new TextEncoder()
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      if (ended) return controller.close()
      controller.enqueue(text.encode(head + page.activities.map(csv.line).join('')))
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

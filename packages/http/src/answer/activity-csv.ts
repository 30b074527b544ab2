import type { Activity, Credits } from '@igny8/credits-core'
import type { Reply } from './reply.ts'

const columns = {
  id: (activity) => activity.id,
  at: (activity) => activity.at,
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
} satisfies Record<string, (activity: Activity) => string | number | null | undefined>

const rowsPerPage = 100

export function wantsCsv(request: Request): boolean {
  return /(^|,)\s*text\/csv\s*(;|,|$)/i.test(request.headers.get('accept') ?? '')
}

/** The whole activity log as CSV (RFC 4180), one page in memory at a time. */
export async function activityCsv(
  credits: Credits,
  input: { account: string; cursor?: string },
): Promise<Reply> {
  // The first page is read before the status is sent, so that a failure can still be told.
  let page = await credits.activity({ ...input, limit: rowsPerPage })
  let head = `${Object.keys(columns).join(',')}\r\n`
  let ended = false
  const text = new TextEncoder()
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      if (ended) return controller.close()
      controller.enqueue(text.encode(head + page.activities.map(row).join('')))
      head = ''
      if (page.nextCursor === null) ended = true
      else {
        page = await credits.activity({
          account: input.account,
          cursor: page.nextCursor,
          limit: rowsPerPage,
        })
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

function row(activity: Activity): string {
  const cells = Object.values(columns).map((read) => cell(read(activity)))
  return `${cells.join(',')}\r\n`
}

function cell(value: string | number | null | undefined): string {
  if (typeof value !== 'string') return value == null ? '' : String(value)
  // A spreadsheet runs what begins like a formula.
  const harmless = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless
}

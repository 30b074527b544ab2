import type { Context } from '../model/context.ts'
import type { LedgerEntry } from '../model/ledger-entry.ts'
import type { WorkRequest } from '../model/work-request.ts'
import { type Draft, record } from '../state/draft.ts'
import type { Outcome } from '../state/outcome.ts'
import { explain } from './explain.ts'
import { sum } from './sum.ts'
import type { Verdict } from './verdict.ts'

/** Writes a denial into the log and returns it. Nothing else changes. */
export function deny(
  draft: Draft,
  verdict: Verdict,
  work: WorkRequest,
  context: Context = {},
): Outcome {
  record(draft, {
    kind: 'deny',
    ...whatStopped(verdict, work),
    estimated: verdict.credits.required || null,
    context,
    note: verdict.code,
  })
  return { type: 'denied', decision: explain(verdict, draft.catalogue) }
}

export function done(value: unknown): Outcome {
  return { type: 'done', value }
}

/** The limit or the action that the verdict is about, with all that was asked of it. */
function whatStopped(
  { code, items }: Verdict,
  { actions = [], limits = [] }: WorkRequest,
): Pick<LedgerEntry, 'action' | 'limit' | 'count'> {
  const index = items.findIndex((item) => item.code === code)
  const resource = items[index]?.resource
  if (resource === undefined) return { action: null, limit: null, count: 1 }
  if ('action' in resource) {
    return { action: resource.action, limit: null, count: actions[index]?.quantity ?? 1 }
  }
  const { limit } = resource
  const asked = limits.filter((request) => request.limit === limit)
  const slots = sum(asked, ({ count }) => count)
  return { action: null, limit, count: Math.min(slots, Number.MAX_SAFE_INTEGER) }
}

import type { Context } from '../model/context.ts'
import type { WorkRequest } from '../model/work-request.ts'
import { type Draft, record } from '../state/draft.ts'
import type { Outcome } from '../state/outcome.ts'
import { explain } from './explain.ts'
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
    action: work.actions?.[0]?.action ?? null,
    limit: work.limits?.[0]?.limit ?? null,
    count: work.limits?.[0]?.count ?? 1,
    context,
    note: verdict.code,
  })
  return { type: 'denied', decision: explain(verdict, draft.catalogue) }
}

export function done(value: unknown): Outcome {
  return { type: 'done', value }
}

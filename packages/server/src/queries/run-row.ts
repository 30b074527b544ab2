import type { RunState } from '@igny8/credits-core/decider'
import { toTimestamp } from '../database/timestamp.ts'
import type { InAccount } from './in-account.ts'

/** A row of `credits.runs`. */
export interface RunRow {
  readonly account_id: string
  readonly id: string
  readonly status: RunState['status']
  readonly reservation_id: string
  readonly required: number
  readonly charged: number
  readonly steps: RunState['steps']
  readonly paused_by: RunState['pausedBy']
  readonly paused_for: RunState['pausedFor']
  readonly automation: RunState['automation']
  readonly context: RunState['context']
  readonly started_at: number
}

export const runColumnNames = `account_id, id, status, reservation_id, required, charged, steps,
     paused_by, paused_for, automation, context, started_at`

export function toRunState(row: RunRow): RunState {
  return {
    id: row.id,
    status: row.status,
    reservation: row.reservation_id,
    required: row.required,
    charged: row.charged,
    // Steps that were kept before they told what they were started to do.
    steps: row.steps.map((step) => ({ ...step, actions: step.actions ?? [] })),
    pausedBy: row.paused_by,
    pausedFor: row.paused_for,
    automation: row.automation,
    context: row.context,
    startedAt: row.started_at,
  }
}

/** The columns of whole run rows, for `put-runs.ts`. */
export function runColumns(rows: readonly InAccount<RunState>[]) {
  return [
    rows.map(({ account }) => account),
    rows.map(({ value }) => value.id),
    rows.map(({ value }) => value.status),
    rows.map(({ value }) => value.reservation),
    rows.map(({ value }) => value.required),
    rows.map(({ value }) => value.charged),
    rows.map(({ value }) => JSON.stringify(value.steps)),
    rows.map(({ value }) => value.pausedBy && JSON.stringify(value.pausedBy)),
    rows.map(({ value }) => JSON.stringify(value.pausedFor)),
    rows.map(({ value }) => JSON.stringify(value.automation)),
    rows.map(({ value }) => JSON.stringify(value.context)),
    rows.map(({ value }) => toTimestamp(value.startedAt)),
  ] as const
}

import type { LedgerEntry, RememberedAnswer } from '@igny8/credits-core/decider'
import { statement } from '../database/statement.ts'
import { toTimestamp } from '../database/timestamp.ts'
import { column } from './column.ts'

/** A ledger entry to be written; the first of a keyed command carries the answer to its key. */
export interface NewLedgerRow {
  readonly account: string
  readonly entry: LedgerEntry
  readonly answer: RememberedAnswer | null
}

export const insertLedger = statement<ReturnType<typeof ledgerColumns>>(
  'insert_ledger',
  `insert into credits.ledger (account_id, seq, at, kind, credits, held, limit_name, slots, action,
     estimated, count, images_basic, images_quality, images_premium, reservation_id, site_id, automation_id,
     run_id, actor, label, note, key, fingerprint, answer)
   select * from rows from (
     unnest($1::text[], $2::int8[], $3::timestamptz[], $4::text[], $5::int8[], $6::int8[],
       $7::text[], $8::int8[], $9::text[], $10::int8[], $11::int8[], $12::int8[], $13::int8[],
       $14::int8[], $15::text[], $16::text[], $17::text[], $18::text[], $19::text[], $20::text[],
       $21::text[], $22::text[], $23::text[]),
     json_array_elements_text($24::json)
   )`,
)

export function ledgerColumns(rows: readonly NewLedgerRow[]) {
  return [
    rows.map(({ account }) => account),
    rows.map(({ entry }) => entry.seq),
    rows.map(({ entry }) => toTimestamp(entry.at)),
    rows.map(({ entry }) => entry.kind),
    rows.map(({ entry }) => entry.credits),
    rows.map(({ entry }) => entry.held),
    column(rows, ({ entry }) => entry.limit),
    rows.map(({ entry }) => entry.slots),
    column(rows, ({ entry }) => entry.action),
    column(rows, ({ entry }) => entry.estimated),
    rows.map(({ entry }) => entry.count),
    column(rows, ({ entry }) => entry.images?.basic),
    column(rows, ({ entry }) => entry.images?.quality),
    column(rows, ({ entry }) => entry.images?.premium),
    column(rows, ({ entry }) => entry.reservation),
    column(rows, ({ entry }) => entry.context.siteId),
    column(rows, ({ entry }) => entry.context.automationId),
    column(rows, ({ entry }) => entry.context.runId),
    column(rows, ({ entry }) => entry.context.actor),
    column(rows, ({ entry }) => entry.context.label),
    column(rows, ({ entry }) => entry.note),
    column(rows, ({ entry }) => entry.key),
    column(rows, ({ answer }) => answer?.fingerprint),
    // One JSON text for all of them: a quoted array of texts takes three times as long to make.
    JSON.stringify(rows.map(({ answer }) => answer?.outcome ?? null)),
  ] as const
}

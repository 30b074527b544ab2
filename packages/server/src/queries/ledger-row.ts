import type { LedgerEntry } from '@igny8/credits-core/decider'

/** The columns of `credits.ledger` that make an entry. */
export interface LedgerRow {
  readonly seq: number
  readonly at: number
  readonly kind: LedgerEntry['kind']
  readonly credits: number
  readonly held: number
  readonly limit_name: LedgerEntry['limit']
  readonly slots: number
  readonly action: string | null
  readonly estimated: number | null
  readonly count: number
  readonly images_basic: number | null
  readonly images_quality: number | null
  readonly images_premium: number | null
  readonly reservation_id: string | null
  readonly site_id: string | null
  readonly automation_id: string | null
  readonly run_id: string | null
  readonly actor: string | null
  readonly label: string | null
  readonly note: string | null
  readonly key: string | null
}

export const ledgerColumnNames = `seq, at, kind, credits, held, limit_name, slots, action,
     estimated, count,
     images_basic, images_quality, images_premium, reservation_id, site_id, automation_id, run_id,
     actor, label, note, key`

export function toLedgerEntry(row: LedgerRow): LedgerEntry {
  return {
    seq: row.seq,
    at: row.at,
    kind: row.kind,
    credits: row.credits,
    held: row.held,
    limit: row.limit_name,
    slots: row.slots,
    action: row.action,
    estimated: row.estimated,
    count: row.count,
    images: imagesOf(row),
    reservation: row.reservation_id,
    context: contextOf(row),
    note: row.note,
    key: row.key,
  }
}

function imagesOf(row: LedgerRow): LedgerEntry['images'] {
  if (row.images_basic === null) return null
  return {
    basic: row.images_basic,
    quality: row.images_quality ?? 0,
    premium: row.images_premium ?? 0,
  }
}

function contextOf(row: LedgerRow): LedgerEntry['context'] {
  return {
    ...(row.site_id !== null && { siteId: row.site_id }),
    ...(row.automation_id !== null && { automationId: row.automation_id }),
    ...(row.run_id !== null && { runId: row.run_id }),
    ...(row.actor !== null && { actor: row.actor }),
    ...(row.label !== null && { label: row.label }),
  }
}

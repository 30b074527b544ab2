import type { ReservationState } from '@igny8/credits-core/decider'
import { toTimestamp } from '../database/timestamp.ts'
import type { InAccount } from './in-account.ts'

/** A row of `credits.reservations`. */
export interface ReservationRow {
  readonly account_id: string
  readonly id: string
  readonly status: ReservationState['status']
  readonly parts: ReservationState['parts']
  readonly slots: ReservationState['slots']
  readonly actions: ReservationState['actions']
  readonly drawn: number
  readonly price_version: string
  readonly expires_at: number
  readonly context: ReservationState['context']
}

export const reservationColumnNames = `account_id, id, status, parts, slots, actions, drawn,
     price_version, expires_at, context`

export function toReservationState(row: Omit<ReservationRow, 'account_id'>): ReservationState {
  return {
    id: row.id,
    status: row.status,
    parts: row.parts,
    slots: row.slots,
    actions: row.actions,
    drawn: row.drawn,
    priceVersion: row.price_version,
    expiresAt: row.expires_at,
    context: row.context,
  }
}

/** The columns of whole reservation rows, for `put-reservations.ts`. */
export function reservationColumns(rows: readonly InAccount<ReservationState>[]) {
  return [
    rows.map(({ account }) => account),
    rows.map(({ value }) => value.id),
    rows.map(({ value }) => value.status),
    rows.map(({ value }) => JSON.stringify(value.parts)),
    rows.map(({ value }) => JSON.stringify(value.slots)),
    rows.map(({ value }) => JSON.stringify(value.actions)),
    rows.map(({ value }) => value.drawn),
    rows.map(({ value }) => value.priceVersion),
    rows.map(({ value }) => toTimestamp(value.expiresAt)),
    rows.map(({ value }) => JSON.stringify(value.context)),
  ] as const
}

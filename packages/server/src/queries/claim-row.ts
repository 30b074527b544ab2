import type { ClaimState } from '@igny8/credits-core/decider'
import { toTimestamp } from '../database/timestamp.ts'
import { column } from './column.ts'
import type { InAccount } from './in-account.ts'

/** A row of `credits.claims`. */
export interface ClaimRow {
  readonly account_id: string
  readonly limit_name: ClaimState['limit']
  readonly name: string
  readonly state: ClaimState['state']
  readonly expires_at: number | null
}

export function toClaimState(row: Omit<ClaimRow, 'account_id'>): ClaimState {
  return { limit: row.limit_name, name: row.name, state: row.state, expiresAt: row.expires_at }
}

/** The columns of whole claims, for `put-claims.ts`. */
export function claimColumns(rows: readonly InAccount<ClaimState>[]) {
  return [
    ...claimKeyColumns(rows),
    rows.map(({ value }) => value.state),
    column(rows, ({ value }) => (value.expiresAt === null ? null : toTimestamp(value.expiresAt))),
  ] as const
}

/** The columns that name claims, for `delete-claims.ts`. */
export function claimKeyColumns(rows: readonly InAccount<ClaimState>[]) {
  return [
    rows.map(({ account }) => account),
    rows.map(({ value }) => value.limit),
    rows.map(({ value }) => value.name),
  ] as const
}

import type { AccountState, GrantState } from '@igny8/credits-core/decider'
import { toTimestamp } from '../database/timestamp.ts'

/** A row of `credits.accounts`. */
export interface AccountRow {
  readonly account_id: string
  readonly plan_id: string
  readonly status: AccountState['status']
  readonly anchor: number
  readonly cycle: number
  readonly seq: number
  readonly updated_at: number
  readonly due_at: number
  readonly grants: readonly GrantState[]
  readonly held: number
  readonly spent_this_cycle: number
  readonly granted_this_cycle: number
  readonly used_sites: number
  readonly used_users: number
  readonly used_keywords: number
  readonly used_ahrefs_queries: number
  readonly held_sites: number
  readonly held_users: number
  readonly held_keywords: number
  readonly held_ahrefs_queries: number
  readonly open_reservations: number
}

export const accountColumnNames = `account_id, plan_id, status, anchor, cycle, seq, updated_at,
     due_at, grants, held, spent_this_cycle, granted_this_cycle,
     used_sites, used_users, used_keywords, used_ahrefs_queries,
     held_sites, held_users, held_keywords, held_ahrefs_queries, open_reservations`

export function toAccountState(row: AccountRow): AccountState {
  return {
    account: row.account_id,
    planId: row.plan_id,
    status: row.status,
    anchor: row.anchor,
    cycle: row.cycle,
    seq: row.seq,
    updatedAt: row.updated_at,
    dueAt: row.due_at,
    grants: row.grants,
    held: row.held,
    spentThisCycle: row.spent_this_cycle,
    grantedThisCycle: row.granted_this_cycle,
    used: {
      sites: row.used_sites,
      users: row.used_users,
      keywords: row.used_keywords,
      ahrefsQueries: row.used_ahrefs_queries,
    },
    heldSlots: {
      sites: row.held_sites,
      users: row.held_users,
      keywords: row.held_keywords,
      ahrefsQueries: row.held_ahrefs_queries,
    },
    openReservations: row.open_reservations,
  }
}

/** The columns of whole account rows, in the order of `insert-accounts.ts` and `update-accounts.ts`. */
export function accountColumns(accounts: readonly AccountState[]) {
  return [
    accounts.map(({ account }) => account),
    accounts.map(({ planId }) => planId),
    accounts.map(({ status }) => status),
    accounts.map(({ anchor }) => toTimestamp(anchor)),
    accounts.map(({ cycle }) => cycle),
    accounts.map(({ seq }) => seq),
    accounts.map(({ updatedAt }) => toTimestamp(updatedAt)),
    accounts.map(({ dueAt }) => toTimestamp(dueAt)),
    accounts.map(({ grants }) => JSON.stringify(grants)),
    accounts.map(({ grants }) => availableCredits(grants)),
    accounts.map(({ held }) => held),
    accounts.map(({ spentThisCycle }) => spentThisCycle),
    accounts.map(({ grantedThisCycle }) => grantedThisCycle),
    accounts.map(({ used }) => used.sites),
    accounts.map(({ used }) => used.users),
    accounts.map(({ used }) => used.keywords),
    accounts.map(({ used }) => used.ahrefsQueries),
    accounts.map(({ heldSlots }) => heldSlots.sites),
    accounts.map(({ heldSlots }) => heldSlots.users),
    accounts.map(({ heldSlots }) => heldSlots.keywords),
    accounts.map(({ heldSlots }) => heldSlots.ahrefsQueries),
    accounts.map(({ openReservations }) => openReservations),
  ] as const
}

/** What burns from grants is what is left of them; the table keeps the sum where people read it. */
export function availableCredits(grants: readonly GrantState[]): number {
  return grants.reduce((sum, grant) => sum + grant.remaining, 0)
}

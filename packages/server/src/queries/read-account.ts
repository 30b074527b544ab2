import { statement } from '../database/statement.ts'
import type { AccountRow } from './account-row.ts'
import type { ClaimRow } from './claim-row.ts'
import type { ReservationRow } from './reservation-row.ts'

export interface StandingRow extends AccountRow {
  readonly now: number
  readonly reservations: readonly Omit<ReservationRow, 'account_id'>[]
  readonly claims: readonly Omit<ClaimRow, 'account_id'>[]
}

/**
 * One account with what is due in it and one reservation of it, all of one moment. The clock is the
 * database's, shifted by `shiftMs`; where nothing is due, open reservations stay unread.
 */
export const readAccount = statement<
  [accountId: string, shiftMs: number, reservationId: string | null],
  StandingRow
>(
  'read_account',
  `with clock as materialized (
     select floor(extract(epoch from clock_timestamp()) * 1000)::int8 + $2::int8 as now
   ), account as (
     select account.*, clock.now,
       floor(extract(epoch from account.due_at) * 1000)::int8 <= clock.now as is_due
     from credits.accounts as account, clock
     where account.account_id = $1
   )
   select account_id, plan_id, status, anchor, cycle, seq, updated_at, due_at, grants, held,
     spent_this_cycle, granted_this_cycle,
     used_sites, used_users, used_keywords, used_ahrefs_queries,
     held_sites, held_users, held_keywords, held_ahrefs_queries, open_reservations, now,
     coalesce((
       select json_agg(json_build_object('id', id, 'status', status, 'parts', parts,
         'slots', slots, 'actions', actions, 'drawn', drawn, 'price_version', price_version,
         'expires_at', floor(extract(epoch from expires_at) * 1000)::int8, 'context', context))
       from credits.reservations as reservation
       where reservation.account_id = $1
         and (reservation.id = $3::text or (account.is_due and reservation.status = 'open'))
     ), '[]'::json) as reservations,
     coalesce((
       select json_agg(json_build_object('limit_name', limit_name, 'name', name, 'state', state,
         'expires_at', floor(extract(epoch from expires_at) * 1000)::int8))
       from credits.claims as claim
       where claim.account_id = $1 and account.is_due and claim.state = 'pending'
     ), '[]'::json) as claims
   from account`,
)

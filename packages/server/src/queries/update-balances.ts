import type { AccountState } from '@igny8/credits-core/decider'
import { statement } from '../database/statement.ts'
import { toTimestamp } from '../database/timestamp.ts'
import { availableCredits } from './account-row.ts'

/**
 * Writes back what a charge or a hold changes of a locked account; most of the row stays as it is. It
 * is an upsert for the reason told in `update-accounts.ts`; what would be inserted has no plan.
 */
export const updateBalances = statement<ReturnType<typeof balanceColumns>>(
  'update_balances',
  `with written as (
     insert into credits.accounts as account (account_id, plan_id, status, anchor, cycle, seq,
       updated_at, due_at, grants, available, held, spent_this_cycle, granted_this_cycle,
       used_sites, used_users, used_keywords, used_ahrefs_queries,
       held_sites, held_users, held_keywords, held_ahrefs_queries, open_reservations)
     select account_id, '', 'active', 'epoch', 0, seq, updated_at, 'epoch', grants, available, held,
       spent_this_cycle, 0, 0, 0, 0, 0, 0, 0, 0, 0, open_reservations
     from rows from (
       unnest($1::text[], $2::int8[], $3::timestamptz[], $4::int8[], $5::int8[], $6::int8[], $7::int4[]),
       json_array_elements($8::json)
     ) as new (account_id, seq, updated_at, available, held, spent_this_cycle, open_reservations,
       grants)
     on conflict (account_id) do update set seq = excluded.seq, updated_at = excluded.updated_at,
       grants = excluded.grants, available = excluded.available, held = excluded.held,
       spent_this_cycle = excluded.spent_this_cycle,
       open_reservations = excluded.open_reservations
     returning (plan_id <> '')::int as was_there
   )
   select 1 / min(was_there) from written`,
)

export function balanceColumns(accounts: readonly AccountState[]) {
  return [
    accounts.map(({ account }) => account),
    accounts.map(({ seq }) => seq),
    accounts.map(({ updatedAt }) => toTimestamp(updatedAt)),
    accounts.map(({ grants }) => availableCredits(grants)),
    accounts.map(({ held }) => held),
    accounts.map(({ spentThisCycle }) => spentThisCycle),
    accounts.map(({ openReservations }) => openReservations),
    JSON.stringify(accounts.map(({ grants }) => grants)),
  ] as const
}

/** Whether two states of an account differ in nothing but what `updateBalances` writes. */
export function differsInBalance(before: AccountState, after: AccountState): boolean {
  return (
    before.planId === after.planId &&
    before.status === after.status &&
    before.anchor === after.anchor &&
    before.cycle === after.cycle &&
    before.dueAt === after.dueAt &&
    before.grantedThisCycle === after.grantedThisCycle &&
    before.used === after.used &&
    before.heldSlots === after.heldSlots
  )
}

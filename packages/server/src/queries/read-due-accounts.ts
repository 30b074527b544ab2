import { statement } from '../database/statement.ts'

/** Accounts in which something fell due, longest ago first, after the last one of the page before. */
export const readDueAccounts = statement<
  [shiftMs: number, afterDueAt: string, afterAccountId: string, limit: number],
  { account_id: string; due_at: number }
>(
  'read_due_accounts',
  `select account_id, due_at
   from credits.accounts
   where due_at <= now() + $1::int8 * interval '1 millisecond'
     and (due_at, account_id collate "POSIX") > ($2::timestamptz, $3::text)
   order by due_at, account_id collate "POSIX"
   limit $4::int4`,
)

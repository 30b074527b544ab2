import { statement } from '../database/statement.ts'

/** How many keywords an account has; no row where there is no such account. */
export const countKeywords = statement<[accountId: string], { total: number }>(
  'count_keywords',
  `select (select count(*) from credits.keywords where account_id = $1) as total
   from credits.accounts
   where account_id = $1`,
)

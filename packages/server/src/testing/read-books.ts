import type { Credits } from '@igny8/credits-core'
import type { Books } from '@igny8/credits-core/testing'
import type { Session } from '../database/database.ts'
import { query } from './query.ts'

/** What the tables really hold of an account, for the auditor. */
export async function readBooks(
  credits: Credits,
  session: Session,
  account: string,
): Promise<Books> {
  const of = [account]
  // Does what is due, so that the rows read after it are caught up.
  const seen = await credits.account({ account })
  const [keywords] = await query<{ count: number }>(
    session,
    'select count(*) from credits.keywords where account_id = $1',
    of,
  )
  const reservations = await query<{
    parts: { remaining: number }[]
    slots: { limit: string; count: number }[]
  }>(
    session,
    `select parts, slots from credits.reservations where account_id = $1 and status = 'open'`,
    of,
  )
  return {
    account: seen,
    entries: await query(
      session,
      `select seq, at, credits, held, limit_name as limit, slots from credits.ledger
       where account_id = $1 order by seq`,
      of,
    ),
    openReservations: reservations.map(({ parts, slots }) => ({
      credits: parts.reduce((total, part) => total + part.remaining, 0),
      slots,
    })),
    claims: await query(
      session,
      'select limit_name as limit, state from credits.claims where account_id = $1',
      of,
    ),
    keywordCount: keywords?.count ?? 0,
  }
}

import type { PGlite, Transaction } from '@electric-sql/pglite'
import { type Contender, chargedCredits } from '../commit/contender.ts'

interface AccountRow {
  readonly seq: number
  readonly available: number
  readonly held: number
  readonly spent_this_cycle: number
}

/** The transaction of `commit/transaction.ts` through PGlite's own client. */
export function transactionOnPGlite(pglite: PGlite): Contender {
  async function chargeIn(tx: Transaction, account: string, key: string) {
    const locked = await tx.query<AccountRow>(
      `select seq, available, held, spent_this_cycle from credits.accounts
       where account_id = $1 for update`,
      [account],
    )
    const before = locked.rows[0] as AccountRow
    const clock = await tx.query<{ now: Date }>('select clock_timestamp() as now')
    const now = clock.rows[0]?.now
    const known = await tx.query<{ answer: string }>(
      'select answer from credits.ledger where account_id = $1 and key = $2',
      [account, key],
    )
    if (known.rows[0] !== undefined) return JSON.parse(known.rows[0].answer)
    const available = before.available - chargedCredits
    if (available < 0) return null
    const seq = before.seq + 1
    const spentThisCycle = before.spent_this_cycle + chargedCredits
    const credits = { available, held: before.held, spentThisCycle }
    const receipt = { charged: chargedCredits, released: 0, reason: 'charged', credits }
    await tx.query(
      `update credits.accounts set seq = $2, available = $3, spent_this_cycle = $4, updated_at = $5
       where account_id = $1`,
      [account, seq, available, spentThisCycle, now],
    )
    await tx.query(
      `insert into credits.ledger
         (account_id, seq, at, kind, credits, held, slots, action, count, key, fingerprint, answer)
       values ($1, $2, $3, 'charge', $4, 0, 0, 'idea_generation', 1, $5, 'fingerprint', $6)`,
      [account, seq, now, -chargedCredits, key, JSON.stringify(receipt)],
    )
    return receipt
  }

  return {
    name: 'transaction',
    charge: (account, key) => pglite.transaction((tx) => chargeIn(tx, account, key)),
    close: () => pglite.close(),
  }
}

import pg from 'pg'
import { type Contender, chargedCredits } from './contender.ts'

/** The same row written by one statement that checks, takes, records and answers: one round trip. */
export async function oneStatement(url: string): Promise<Contender> {
  const pool = new pg.Pool({ connectionString: url, max: 16 })
  // A connection that the stopping server hangs up on is no failure of the bench.
  pool.on('error', () => {})

  async function chargeOnce(account: string, key: string) {
    const { rows } = await pool.query({
      name: 'charge',
      text: `with account as (
          update credits.accounts
          set seq = seq + 1, available = available - $3, spent_this_cycle = spent_this_cycle + $3,
            updated_at = clock_timestamp()
          where account_id = $1 and available >= $3
            and not exists (select from credits.ledger where account_id = $1 and key = $2)
          returning account_id, seq, available, held, spent_this_cycle, updated_at
        )
        insert into credits.ledger
          (account_id, seq, at, kind, credits, held, slots, action, count, key, fingerprint, answer)
        select account_id, seq, updated_at, 'charge', -$3, 0, 0, 'idea_generation', 1, $2,
          'fingerprint',
          json_build_object('charged', $3::int8, 'released', 0, 'reason', 'charged', 'credits',
            json_build_object('available', available, 'held', held,
              'spentThisCycle', spent_this_cycle))
        from account
        returning answer`,
      values: [account, key, chargedCredits],
    })
    return rows[0]?.answer
  }

  async function remembered(account: string, key: string) {
    const { rows } = await pool.query({
      name: 'remembered',
      text: 'select answer from credits.ledger where account_id = $1 and key = $2',
      values: [account, key],
    })
    return rows[0]?.answer ?? null
  }

  return {
    name: 'one statement',
    async charge(account, key) {
      try {
        return (await chargeOnce(account, key)) ?? (await remembered(account, key))
      } catch (error) {
        // Two with one key at once: the second meets the first one's row.
        if (error instanceof pg.DatabaseError && error.code === '23505') {
          return remembered(account, key)
        }
        throw error
      }
    },
    close: () => pool.end(),
  }
}

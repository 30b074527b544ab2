import pg from 'pg'
import { type Contender, chargedCredits } from './contender.ts'

interface AccountRow {
  seq: string
  available: string
  held: string
  spent_this_cycle: string
}

/**
 * The transaction a careful engineer writes by hand: seven round trips, one charge. It keeps one sum
 * where the SDK keeps grants, and writes the same ledger row.
 */
export async function transaction(url: string): Promise<Contender> {
  const pool = new pg.Pool({ connectionString: url, max: 16 })
  // A connection that the stopping server hangs up on is no failure of the bench.
  pool.on('error', () => {})

  async function chargeWith(client: pg.PoolClient, account: string, key: string) {
    const run = (name: string, text: string, values: unknown[]) =>
      client.query({ name, text, values })
    await client.query('begin')
    const locked = await run(
      'lock',
      `select seq, available, held, spent_this_cycle from credits.accounts
       where account_id = $1 for update`,
      [account],
    )
    const before: AccountRow = locked.rows[0]
    const clock = await run('clock', 'select clock_timestamp() as now', [])
    const known = await run(
      'known',
      'select answer from credits.ledger where account_id = $1 and key = $2',
      [account, key],
    )
    if (known.rows.length > 0) {
      await client.query('rollback')
      return JSON.parse(known.rows[0].answer)
    }
    const available = Number(before.available) - chargedCredits
    if (available < 0) {
      await client.query('rollback')
      return null
    }
    const seq = Number(before.seq) + 1
    const spent = Number(before.spent_this_cycle) + chargedCredits
    const receipt = {
      charged: chargedCredits,
      released: 0,
      reason: 'charged',
      credits: { available, held: Number(before.held), spentThisCycle: spent },
    }
    await run(
      'update',
      `update credits.accounts set seq = $2, available = $3, spent_this_cycle = $4, updated_at = $5
       where account_id = $1`,
      [account, seq, available, spent, clock.rows[0].now],
    )
    await run(
      'insert',
      `insert into credits.ledger
         (account_id, seq, at, kind, credits, held, slots, action, count, key, fingerprint, answer)
       values ($1, $2, $3, 'charge', $4, 0, 0, 'idea_generation', 1, $5, 'fingerprint', $6)`,
      [account, seq, clock.rows[0].now, -chargedCredits, key, JSON.stringify(receipt)],
    )
    await client.query('commit')
    return receipt
  }

  return {
    name: 'transaction',
    async charge(account, key) {
      const client = await pool.connect()
      try {
        return await chargeWith(client, account, key)
      } catch (error) {
        await client.query('rollback')
        throw error
      } finally {
        client.release()
      }
    },
    close: () => pool.end(),
  }
}

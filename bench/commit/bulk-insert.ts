import pg from 'pg'
import { chargedCredits, type Yardstick } from './contender.ts'

interface Row {
  readonly account: string
  readonly key: string
  readonly done: () => void
  readonly failed: (error: unknown) => void
}

const answer = JSON.stringify({
  charged: chargedCredits,
  released: 0,
  reason: 'charged',
  credits: { available: 1e12, held: 0, spentThisCycle: 0 },
})

/**
 * The same ledger rows and nothing else: nobody is locked, read, asked or charged. What waits while
 * one insert is under way goes into the next one.
 */
export async function bulkInsert(url: string): Promise<Yardstick> {
  const client = new pg.Client({ connectionString: url })
  client.on('error', () => {})
  await client.connect()
  let waiting: Row[] = []
  let running = false
  let seq = 1e9

  async function insertWhileWaiting() {
    running = true
    await Promise.resolve()
    while (waiting.length > 0) {
      const rows = waiting.splice(0)
      try {
        await client.query({ name: 'insert', text: insert, values: columnsOf(rows) })
        for (const { done } of rows) done()
      } catch (error) {
        for (const { failed } of rows) failed(error)
      }
    }
    running = false
  }

  function columnsOf(rows: readonly Row[]) {
    return [
      rows.map(({ account }) => account),
      rows.map(() => ++seq),
      chargedCredits,
      rows.map(({ key }) => key),
      answer,
    ]
  }

  return {
    name: 'bulk insert',
    run: (account, key) =>
      new Promise<void>((done, failed) => {
        waiting.push({ account, key, done, failed })
        if (!running) void insertWhileWaiting()
      }),
    async close() {
      waiting = []
      await client.end()
    },
  }
}

const insert = `insert into credits.ledger
    (account_id, seq, at, kind, credits, held, slots, action, count, key, fingerprint, answer)
  select account_id, seq, clock_timestamp(), 'charge', -$3::int8, 0, 0, 'idea_generation', 1, key,
    'fingerprint', $5
  from unnest($1::text[], $2::int8[], $4::text[]) as row (account_id, seq, key)`

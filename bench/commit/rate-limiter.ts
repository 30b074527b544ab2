import pg from 'pg'
import { loadPeer } from '../load-peer.ts'
import { chargedCredits, hotAccount, spreadAccounts, type Yardstick } from './contender.ts'

interface Peer {
  RateLimiterPostgres: new (options: object, ready: (error?: Error) => void) => Limiter
}

interface Limiter {
  set(key: string, points: number, seconds: number): Promise<unknown>
  consume(key: string, points: number): Promise<unknown>
}

/** rate-limiter-flexible on PostgreSQL: a counter for each account, without a ledger or keys. */
export async function rateLimiter(url: string): Promise<Yardstick | undefined> {
  const peer = loadPeer<Peer>('rate-limiter-flexible')
  if (peer === undefined) return undefined
  const pool = new pg.Pool({ connectionString: url, max: 16 })
  pool.on('error', () => {})
  const limiter = await open(peer, pool)
  await Promise.all([hotAccount, ...spreadAccounts].map((account) => limiter.set(account, 0, 0)))
  return {
    name: 'rate-limiter-flexible',
    run: (account) => limiter.consume(account, chargedCredits),
    close: () => pool.end(),
  }
}

function open({ RateLimiterPostgres }: Peer, storeClient: pg.Pool): Promise<Limiter> {
  const options = { storeClient, points: 1e9, duration: 0, tableName: 'limits' }
  return new Promise((resolve, reject) => {
    const limiter = new RateLimiterPostgres(options, (error) =>
      error ? reject(error) : queueMicrotask(() => resolve(limiter)),
    )
  })
}

import pg from 'pg'
import type { Connection, Database } from './database.ts'
import { isLost } from './database-error.ts'
import { PacketSocket } from './packet-socket.ts'
import { PgConnection } from './pg-connection.ts'
import { runStatement } from './run-statement.ts'

export interface PostgresOptions {
  /** `postgres://user:password@host:port/database` */
  readonly url: string
  /** Connections for reads. Writes have one of their own, and a second one under load. */
  readonly readConnections?: number
  readonly connectTimeoutMs?: number
  /** How long a command waits for an account that somebody else keeps locked. */
  readonly lockTimeoutMs?: number
  readonly statementTimeoutMs?: number
  /** After this long without an answer a connection counts as lost. */
  readonly answerTimeoutMs?: number
}

/** Times are printed in UTC. */
const reading = `set time zone 'UTC'; set datestyle to 'ISO'`

// A plan never depends on how full a table was when it was made.
const writing = `${reading}; set plan_cache_mode = force_generic_plan;
  set enable_seqscan = off; set enable_hashjoin = off; set enable_mergejoin = off; set enable_material = off; set jit = off`

/** So long one locked account holds up the others, once, until its commands stand aside. */
const impatienceMs = 500

/** A PostgreSQL server: a pool for reads, dedicated pipelined connections for writes. */
export function openPostgres({
  url,
  readConnections = 10,
  connectTimeoutMs = 5_000,
  lockTimeoutMs = 5_000,
  statementTimeoutMs = 10_000,
  answerTimeoutMs = 15_000,
}: PostgresOptions): Database {
  const config = {
    connectionString: url,
    application_name: 'credits',
    connectionTimeoutMillis: connectTimeoutMs,
    keepAlive: true,
    pipeline: true,
  }
  // Said in SQL, for a PgBouncer in between refuses what it does not know in the greeting.
  const timeouts = (lockMs: number) => `set lock_timeout = ${lockMs};
    set statement_timeout = ${statementTimeoutMs};
    set idle_in_transaction_session_timeout = ${answerTimeoutMs}`
  const pool = new pg.Pool({ ...config, max: readConnections, query_timeout: answerTimeoutMs })
  // A lost idle connection is no news: the pool opens another one.
  pool.on('error', () => {})
  pool.on('connect', (client) => {
    client.query(`${reading}; ${timeouts(lockTimeoutMs)}`).catch(() => {})
  })

  let closing: Promise<void> | undefined

  async function connect(patience: 'patient' | 'impatient' = 'patient'): Promise<Connection> {
    const client = new pg.Client({
      ...config,
      stream: () => new PacketSocket(),
    })
    const connection = new PgConnection(client, answerTimeoutMs)
    await client.connect()
    const lockMs = patience === 'impatient' ? Math.min(impatienceMs, lockTimeoutMs) : lockTimeoutMs
    await client.query(`${writing}; ${timeouts(lockMs)}`)
    return connection
  }

  return {
    kind: 'postgres',
    async query(statement, parameters) {
      try {
        return await runStatement(pool, statement, parameters)
      } catch (error) {
        if (!isLost(error)) throw error
        // A read changes nothing, so the one that met a dead connection is asked again.
        return runStatement(pool, statement, parameters)
      }
    },
    connect,
    close: () => {
      closing ??= pool.end()
      return closing
    },
  }
}

import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import pg from 'pg'
import type { Database, Result } from './database.ts'
import { sqlState } from './database-error.ts'
import { lockDirectory } from './directory-lock.ts'
import { PgConnection } from './pg-connection.ts'
import { PGliteStream } from './pglite-stream.ts'
import type { Parameter, Statement } from './statement.ts'

export interface PGliteOptions {
  /** Where the data is kept; made if absent. Without it everything is in memory. */
  readonly directory?: string
}

/**
 * PostgreSQL inside this process. One process owns the directory. It runs without fsync: a killed
 * process loses nothing, a power cut may.
 */
export async function openPGlite({ directory }: PGliteOptions = {}): Promise<Database> {
  if (directory !== undefined) mkdirSync(directory, { recursive: true })
  const unlock = directory === undefined ? () => {} : lockDirectory(directory)
  try {
    const pglite = new PGlite(directory === undefined ? {} : { dataDir: join(directory, 'pglite') })
    await pglite.waitReady
    const connection = await connectTo(pglite)
    let closing: Promise<void> | undefined
    return {
      kind: 'pglite',
      query: (statement, parameters) => readBetween(connection, statement, parameters),
      connect: async () => ({
        together: (send) => connection.together(send),
        query: (statement, parameters) => connection.query(statement, parameters),
        execute: (script) => connection.execute(script),
        usable: true,
        close: async () => {},
      }),
      close() {
        closing ??= connection
          .close()
          .then(() => pglite.close())
          .finally(unlock)
        return closing
      },
    }
  } catch (error) {
    unlock()
    throw error
  }
}

async function connectTo(pglite: PGlite): Promise<PgConnection> {
  const client = new pg.Client({
    stream: () => new PGliteStream(pglite) as never,
    user: 'postgres',
    database: 'postgres',
    pipeline: true,
  } as pg.ClientConfig)
  const connection = new PgConnection(client, null)
  await client.connect()
  await client.query(`set time zone 'UTC'; set datestyle to 'ISO'; set plan_cache_mode = force_generic_plan;
    set enable_seqscan = off; set enable_hashjoin = off; set enable_mergejoin = off; set enable_material = off`)
  return connection
}

/** A read that lands inside a transaction which failed just then is asked again after it. */
async function readBetween<Parameters extends readonly Parameter[], Row>(
  connection: PgConnection,
  statement: Statement<Parameters, Row>,
  parameters: Parameters,
): Promise<Result<Row>> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await connection.query(statement, parameters)
    } catch (error) {
      if (sqlState(error) !== '25P02' || attempt === 5) throw error
    }
  }
}

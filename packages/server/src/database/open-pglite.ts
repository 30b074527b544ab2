import { existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { PGlite } from '@electric-sql/pglite'
import pg from 'pg'
import type { Database } from './database.ts'
import { lockDirectory } from './directory-lock.ts'
import { firstStartMb, requireRoom, writeWithinRoom, writingMb } from './disk-room.ts'
import { PgConnection } from './pg-connection.ts'
import { PGliteStream } from './pglite-stream.ts'
import { shareConnection } from './share-connection.ts'

export interface PGliteOptions {
  /** Where the data is kept; made if absent. Without it everything is in memory. */
  readonly directory?: string
}

/**
 * PostgreSQL inside this process. One process owns the directory. It runs without fsync: a killed
 * process loses nothing, a power cut may. Throws where the disk has no room for it.
 */
export async function openPGlite({ directory }: PGliteOptions = {}): Promise<Database> {
  const unlock = directory === undefined ? () => {} : takeDirectory(directory)
  try {
    // Whoever has a PostgreSQL never loads it.
    const { PGlite } = await import('@electric-sql/pglite')
    const pglite = new PGlite(directory === undefined ? {} : { dataDir: dataIn(directory) })
    await pglite.waitReady
    const connection = await connectTo(pglite)
    const shared = shareConnection(
      directory === undefined ? connection : writeWithinRoom(connection, directory),
    )
    let closing: Promise<void> | undefined
    return {
      kind: 'pglite',
      query: shared.outside,
      connect: async () => shared.inside,
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

/** Makes the directory where it is absent; returns how to give it back. */
function takeDirectory(directory: string): () => void {
  mkdirSync(directory, { recursive: true })
  requireRoom(directory, existsSync(dataIn(directory)) ? writingMb : firstStartMb)
  return lockDirectory(directory)
}

function dataIn(directory: string): string {
  return join(directory, 'pglite')
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

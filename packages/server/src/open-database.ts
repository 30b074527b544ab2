import { resolve } from 'node:path'
import type { Database } from './database/database.ts'
import { openPGlite } from './database/open-pglite.ts'
import { openPostgres } from './database/open-postgres.ts'
import type { Settings } from './settings.ts'

/** PostgreSQL where an address is given, else PGlite in the data directory. */
export async function openDatabase({
  databaseUrl,
  dataDirectory,
}: Pick<Settings, 'databaseUrl' | 'dataDirectory'>): Promise<Database> {
  if (databaseUrl !== undefined) return openPostgres({ url: databaseUrl })
  return openPGlite({ directory: resolve(dataDirectory) })
}

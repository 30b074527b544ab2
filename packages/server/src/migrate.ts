import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import type { Connection, Database } from './database/database.ts'
import { statement } from './database/statement.ts'
import { partitionTables, readPartitions } from './partition-tables.ts'
import { SchemaMismatch } from './start-failure.ts'

const migrationsUrl = new URL('../migrations/', import.meta.url)

const readApplied = statement<[], { version: number; checksum: string }>(
  'read_migrations',
  'select version, checksum from credits.migrations order by version',
)
const recordApplied = statement<[version: number, name: string, checksum: string]>(
  'record_migration',
  `insert into credits.migrations (version, name, checksum)
   values ($1::int4, $2::text, $3::text)`,
)

interface Migration {
  readonly version: number
  readonly name: string
  readonly sql: string
  readonly checksum: string
}

export interface MigrateOptions {
  /** Into how many pieces the accounts are parted; absent: as many as they are. */
  readonly partitions?: number
}

/**
 * Brings the database to the newest schema, in one transaction: all of it or nothing. Of several
 * processes that start together one does the work and the others wait for it. Throws
 * `SchemaMismatch` where the database was migrated by a newer program, or a migration was edited
 * after it was applied, or the accounts are parted into another number of `partitions` already.
 */
export async function migrate(
  database: Pick<Database, 'connect'>,
  { partitions }: MigrateOptions = {},
): Promise<void> {
  const migrations = readMigrations()
  const connection = await database.connect()
  try {
    await connection.execute('begin; set local lock_timeout = 0; set local statement_timeout = 0')
    // The number is arbitrary; it only has to be the same in every process.
    await connection.execute('select pg_advisory_xact_lock(716_840_310_226)')
    await connection.execute(`create schema if not exists credits;
      create table if not exists credits.migrations (
        version integer primary key,
        name text not null,
        checksum text not null,
        applied_at timestamptz not null default now()
      )`)
    await applyMissing(connection, migrations)
    await partition(connection, partitions)
    await connection.execute('commit')
  } catch (error) {
    await connection.execute('rollback').catch(() => {})
    throw error
  } finally {
    await connection.close()
  }
}

async function applyMissing(connection: Connection, migrations: readonly Migration[]) {
  const { rows: applied } = await connection.query(readApplied, [])
  for (const { version, checksum } of applied) {
    const known = migrations.find((migration) => migration.version === version)
    if (!known) {
      throw new SchemaMismatch(
        `The database has migration ${version}, which this program lacks: a newer version made it. ` +
          'Start that version, or restore a copy of the database from before it. Nothing was changed.',
      )
    }
    if (known.checksum !== checksum) {
      throw new SchemaMismatch(
        `${known.name} was edited after it was applied to this database. ` +
          'Bring the file back as it was and put the change into a new migration. Nothing was changed.',
      )
    }
  }
  for (const { version, name, sql, checksum } of migrations) {
    if (applied.some((row) => row.version === version)) continue
    await connection.execute(sql)
    await connection.query(recordApplied, [version, name, checksum])
  }
}

/** What a later migration adds is parted like what is there. */
async function partition(connection: Connection, wanted: number | undefined) {
  const partitions = await readPartitions(connection)
  if (wanted !== undefined && partitions > 0 && wanted !== partitions) {
    throw new SchemaMismatch(
      `The accounts are in ${partitions} partitions already. Leave the number out, or restore a copy ` +
        'of the database from before they were parted. Nothing was changed.',
    )
  }
  const count = wanted ?? partitions
  if (count > 0) await partitionTables(connection, count)
}

/** The numbered files of `migrations/`, in order. */
export function readMigrations(): readonly Migration[] {
  return readdirSync(migrationsUrl)
    .filter((name) => /^\d{4}_.+\.sql$/.test(name))
    .sort()
    .map((name) => {
      const sql = readFileSync(new URL(name, migrationsUrl), 'utf8').replaceAll('\r\n', '\n')
      const checksum = createHash('sha256').update(sql).digest('hex')
      return { version: Number(name.slice(0, 4)), name, sql, checksum }
    })
}

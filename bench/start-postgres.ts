import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { runPostgres } from '../tests/setup/run-postgres.ts'
import { microsecondsPerTick, readStat } from './read-stat.ts'

export interface BenchPostgres {
  /** Makes a database, empty or a copy of another, and returns its address. */
  makeDatabase(name: string, copyOf?: string): Promise<string>
  /** Forgets what is cached of all tables, in the server and in the system, where it can. */
  forgetCaches(url: string): Promise<void>
  /** CPU time of all of the server's processes so far, in µs; null where the system cannot tell. */
  cpuMicroseconds(): number | null
  stop(): Promise<void>
}

/** A real PostgreSQL that really waits for the disk. */
export async function startPostgres(): Promise<BenchPostgres> {
  const { databaseDir, urlOf, stop } = await runPostgres([
    'max_connections=100',
    'fsync=on',
    'synchronous_commit=on',
    'shared_buffers=256MB',
    'max_wal_size=4GB',
  ])
  const postmaster = Number(
    readFileSync(join(databaseDir, 'postmaster.pid'), 'utf8').split('\n')[0],
  )
  return {
    async makeDatabase(name, copyOf = 'template1') {
      const client = new pg.Client({ connectionString: urlOf('postgres') })
      await client.connect()
      await client.query(`create database ${name} template ${copyOf}`)
      await client.end()
      return urlOf(name)
    },
    async forgetCaches(url) {
      const client = new pg.Client({ connectionString: url })
      await client.connect()
      await client.query('create extension if not exists pg_buffercache')
      await client.query('checkpoint')
      await client.query('select pg_buffercache_evict_all()')
      await client.end()
      dropFilesFromCache(join(databaseDir, 'base'))
    },
    cpuMicroseconds: () => cpuOfFamily(postmaster),
    stop,
  }
}

/** `dd` tells the system that nobody needs the pages of a file; those of other programs stay. */
function dropFilesFromCache(folder: string) {
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue
    const file = join(entry.parentPath, entry.name)
    spawnSync('dd', [`if=${file}`, 'iflag=nocache', 'count=0'], { stdio: 'ignore' })
  }
}

/** Linux alone tells the CPU time of other processes; of ended children the parent keeps the sum. */
function cpuOfFamily(parent: number): number | null {
  try {
    let ticks = 0
    for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
      const stat = readStat(pid)
      if (stat && (Number(pid) === parent || stat.parent === parent)) ticks += stat.ticks
    }
    return ticks * microsecondsPerTick
  } catch {
    return null
  }
}

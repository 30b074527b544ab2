import { execFile } from 'node:child_process'
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { migrate, openPostgres } from '@igny8/credits-server'
import pg from 'pg'
import { median } from '../median.ts'
import type { BenchOptions } from '../options.ts'
import type { TimedReport } from '../print-timed.ts'
import { startPostgres } from '../start-postgres.ts'
import { atLeast, atMost, type WithTargets } from '../target.ts'
import { ratioTo, timeRounds } from '../time-rounds.ts'
import { searchLibrary } from './search-library.ts'
import { copiedColumns, type LibraryFiles, writeFiles } from './write-files.ts'

/** A library imported from a CSV file beside `COPY`, then searched beside look-ups by number. */
export async function benchLibrary(options: BenchOptions): Promise<TimedReport & WithTargets> {
  const postgres = await startPostgres()
  const folder = await mkdtemp(join(tmpdir(), 'credits-bench-library-'))
  try {
    // The server of `COPY` may be another user.
    await chmod(folder, 0o755)
    const files = { ours: join(folder, 'ours.csv'), copied: join(folder, 'copied.csv') }
    await writeFiles(files, options.libraryRows)
    const ours = await postgres.makeDatabase('ours')
    const copied = await postgres.makeDatabase('copied')
    for (const url of [ours, copied]) await migrateOnce(url)
    const memory: number[] = []
    const atStart = await importFile(ours, await emptyFile(folder))
    const imports = await timeRounds(
      [
        {
          name: 'import of a CSV file',
          prepare: () => run(ours, 'truncate credits.library_keywords restart identity'),
          run: async () => void memory.push((await importFile(ours, files.ours)) - atStart),
        },
        {
          name: 'COPY of the same rows',
          prepare: () => run(copied, 'truncate credits.library_keywords restart identity'),
          run: () => copyFile(copied, files),
        },
      ],
      Math.min(2, options.rounds),
    )
    await run(ours, 'vacuum analyze credits.library_keywords')
    const searches = await searchLibrary(ours, options)
    const rows = options.libraryRows.toLocaleString('en')
    return {
      title: `A library of ${rows} keywords`,
      cells: [{ name: 'import', lines: imports }, ...searches.cells],
      targets: [
        ...searches.targets,
        atLeast(10, 'import, over COPY', 1 / ratioTo(imports, 'COPY of the same rows'), 0.3),
        atMost(10, 'import, memory over the start', median(memory) / 1024, 150, 'MB'),
      ],
    }
  } finally {
    await rm(folder, { recursive: true, force: true })
    await postgres.stop()
  }
}

async function emptyFile(folder: string): Promise<string> {
  const file = join(folder, 'empty.csv')
  await writeFile(file, 'keyword,industry,sector\n')
  return file
}

const program = fileURLToPath(
  import.meta.resolve('@igny8/credits-server').replace(/index(\.\w+)$/, 'main$1'),
)
const tellMemory = new URL('tell-memory.mjs', import.meta.url).href

/** Runs the command as a host does, and returns the most memory it had, in kB. */
async function importFile(url: string, file: string): Promise<number> {
  const { stderr } = await promisify(execFile)(
    process.execPath,
    [...process.execArgv, '--import', tellMemory, program, 'import', file],
    { env: { ...process.env, DATABASE_URL: url } },
  )
  return Number(stderr.trim().split('\n').at(-1))
}

async function copyFile(url: string, { copied }: LibraryFiles) {
  await run(
    url,
    `copy credits.library_keywords (${copiedColumns}) from '${copied}' with (format csv)`,
  )
}

async function migrateOnce(url: string) {
  const database = openPostgres({ url })
  await migrate(database)
  await database.close()
}

async function run(url: string, text: string) {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  await client.query(text)
  await client.end()
}

import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { setFlagsFromString } from 'node:v8'
import { syntheticLibrary } from '@igny8/credits-core/decider'
import { Command, InvalidArgumentError } from 'commander'
import type { Session } from '../database/database.ts'
import { fillLibrary } from '../library/fill-library.ts'
import { importLibrary } from '../library/import-library.ts'
import { libraryColumns } from '../library/read-library-row.ts'
import { migrate } from '../migrate.ts'
import { openDatabase } from '../open-database.ts'
import { readSettings, SettingsError } from '../settings.ts'
import { databaseHelp } from './settings-help.ts'

const importHelp = `
Wrong rows are told with their line and left out; the exit code is then 1. Importing again changes
nothing. An embedded database belongs to one program at a time: stop the server first.

Examples:
  credits-server import seed-keywords.csv
  credits-server import --synthetic 50000`

export const importCommand = new Command('import')
  .description('Fill the keyword library from a CSV file, or with made-up keywords.')
  .argument('[file]', `CSV with the columns ${libraryColumns.join(',')}`)
  .option('--synthetic <count>', 'so many made-up keywords, labelled as such', wholeCount)
  .addHelpText('after', databaseHelp)
  .addHelpText('after', importHelp)
  .action(runImport)

async function runImport(
  file: string | undefined,
  { synthetic }: { synthetic?: number },
): Promise<void> {
  if ((file === undefined) === (synthetic === undefined)) {
    throw new SettingsError('Name either a file or --synthetic <count>')
  }
  // Rows are soon forgotten: a young generation that grows would only keep more of them at once.
  setFlagsFromString('--semi-space-growth-factor=1')
  // Before the database is opened, so that a wrong name changes nothing.
  const bytes = file === undefined ? 0 : await sizeOf(file)
  const database = await openDatabase(readSettings(process.env))
  try {
    await migrate(database)
    if (file !== undefined) await importFile(database, file, bytes)
    else await writeSynthetic(database, synthetic ?? 0)
  } finally {
    await database.close()
  }
}

async function importFile(session: Session, file: string, bytes: number): Promise<void> {
  const stream = createReadStream(file, { encoding: 'utf8' })
  const progress = setInterval(() => showBar(stream.bytesRead / Math.max(1, bytes)), 200)
  try {
    const { written, wrong } = await importLibrary(session, stream, {
      onWrong: (line, why) => process.stderr.write(`line ${line} ${why}\n`),
    })
    process.stdout.write(`${written} keywords imported, ${wrong} rows left out\n`)
    if (wrong > 0) process.exitCode = 1
  } finally {
    clearInterval(progress)
  }
}

async function writeSynthetic(session: Session, count: number): Promise<void> {
  const written = await fillLibrary(session, syntheticLibrary(count))
  process.stdout.write(`${written} made-up keywords, labelled synthetic\n`)
}

async function sizeOf(file: string): Promise<number> {
  const found = await stat(file).catch(() => undefined)
  if (found?.isFile()) return found.size
  throw new SettingsError(`There is no file ${file} that can be read`)
}

function showBar(share: number): void {
  if (!process.stderr.isTTY) return
  const full = Math.round(Math.min(1, share) * 30)
  const bar = '█'.repeat(full) + '░'.repeat(30 - full)
  process.stderr.write(`\r${bar} ${Math.round(share * 100)} %\r`)
}

function wholeCount(text: string): number {
  if (/^[1-9]\d{0,5}$/.test(text)) return Number(text)
  throw new InvalidArgumentError('It is a whole number from 1 to 999999.')
}

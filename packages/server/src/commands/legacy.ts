import { createWriteStream } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { finished } from 'node:stream/promises'
import type { LegacyFinding } from '@igny8/credits-core/legacy'
import { Command, Option } from 'commander'
import type { Database } from '../database/database.ts'
import { planContract } from '../legacy/contract.ts'
import { planExpand } from '../legacy/expand.ts'
import { type LegacyDatabase, openLegacyDatabase } from '../legacy/legacy-database.ts'
import { type LegacySettings, readLegacySettings } from '../legacy/legacy-settings.ts'
import { importLegacy, type LegacyMove, planLegacyMove } from '../legacy/move-legacy.ts'
import { planRestore } from '../legacy/restore.ts'
import { applyChange, type SchemaChange } from '../legacy/schema-change.ts'
import { verifyLegacy } from '../legacy/verify-legacy.ts'
import { migrate } from '../migrate.ts'
import { openDatabase } from '../open-database.ts'
import { readClock } from '../queries/read-clock.ts'
import { readSettings } from '../settings.ts'
import { legacyHelp, legacySettingsHelp } from './legacy-help.ts'
import { settingsHelp } from './settings-help.ts'

interface LegacyArguments {
  readonly from: string
  readonly settings: string
  readonly yes?: boolean
  readonly report?: string
  readonly catalogue?: string
}

export const legacyCommand = new Command('legacy')
  .description('Leave the old model: bring its accounts over, then drop its columns.')
  .addHelpText('after', legacyHelp)

step('plan', 'Say what would become of every old value. Writes nothing.')
  .option('--report <file>', 'write every finding to it, one JSON object a line')
  .option('--catalogue <file>', 'write the new plans to it; serve reads it as CREDITS_CATALOGUE')
  .action((given: LegacyArguments) => withLegacy(given, plan))

step('import', 'Open every old account that is not there yet. Can be repeated.', true)
  .option('--report <file>', 'write every finding to it, one JSON object a line')
  .option('--catalogue <file>', 'write the new plans to it; serve reads it as CREDITS_CATALOGUE')
  .addHelpText('after', settingsHelp)
  .action((given: LegacyArguments) => withLegacy(given, importAccounts))

step('verify', 'Hold every imported account against its old row, and its books against each other.')
  .addHelpText('after', settingsHelp)
  .action((given: LegacyArguments) => withLegacy(given, verify))

step('expand', 'Give the old columns defaults and add the two new ones.', true).action(
  (given: LegacyArguments) => withLegacy(given, change(planExpand)),
)

step('contract', 'Keep the old values in archive tables and drop the columns.', true).action(
  (given: LegacyArguments) => withLegacy(given, change(planContract)),
)

step('restore', 'Undo contract: columns, defaults, checks and exact values.', true).action(
  (given: LegacyArguments) =>
    withLegacy(
      given,
      change((legacy, settings) => planRestore(legacy, settings, Date.now())),
    ),
)

function step(name: string, description: string, writes = false): Command {
  const command = legacyCommand
    .command(name)
    .description(description)
    .addOption(
      new Option('--from <url>', 'the database with the old tables')
        .env('LEGACY_DATABASE_URL')
        .makeOptionMandatory(),
    )
    .requiredOption('--settings <file>', 'how the old tables are called and read (JSON)')
    .addHelpText('after', legacySettingsHelp)
  return writes ? command.option('--yes', 'do it; without it only say what would be done') : command
}

type Step = (
  legacy: LegacyDatabase,
  settings: LegacySettings,
  given: LegacyArguments,
) => Promise<void>

async function withLegacy(given: LegacyArguments, carryOut: Step): Promise<void> {
  const settings = readLegacySettings(given.settings)
  const legacy = await openLegacyDatabase(given.from)
  try {
    await carryOut(legacy, settings, given)
  } finally {
    await legacy.close()
  }
}

async function plan(legacy: LegacyDatabase, settings: LegacySettings, given: LegacyArguments) {
  say(`Reads ${tablesOf(settings)}. Writes nothing to any database.\n\n`)
  const report = openReport(given.report)
  const move = await planLegacyMove({ legacy, settings, now: Date.now(), tell: report.tell })
  await report.end()
  await tellMove(move, given)
}

async function importAccounts(
  legacy: LegacyDatabase,
  settings: LegacySettings,
  given: LegacyArguments,
) {
  say(`Reads ${tablesOf(settings)} of one moment.\n`)
  say('Opens every account that is not there yet; those that are there stay as they are.\n')
  if (!given.yes) return sayHowToGoOn()
  await withCredits(async (database) => {
    await migrate(database)
    const now = await clockOf(database)
    const report = openReport(given.report)
    const result = await importLegacy({ legacy, settings, now, tell: report.tell }, database)
    await report.end()
    say('\n')
    await tellMove(result, given)
    say(`Opened ${result.written} accounts; ${result.skipped.length} were there before.\n`)
  })
}

async function verify(legacy: LegacyDatabase, settings: LegacySettings) {
  say(`Reads ${tablesOf(settings)} and the ledger. Writes nothing.\n\n`)
  await withCredits(async (database) => {
    const now = await clockOf(database)
    const { accounts, wrong } = await verifyLegacy({ legacy, settings, now }, database)
    for (const line of wrong) say(`${line}\n`)
    const end =
      wrong.length === 0 ? 'all is as it should be' : `${wrong.length} things are not right`
    say(`Looked at ${accounts} accounts: ${end}.\n`)
    if (wrong.length > 0) process.exitCode = 1
  })
}

type Planner = (legacy: LegacyDatabase, settings: LegacySettings) => Promise<SchemaChange>

function change(planChange: Planner): Step {
  return async (legacy, settings, { yes }) => {
    const planned = await planChange(legacy, settings)
    if (planned.statements.length === 0) return say('There is nothing to do.\n')
    say('In one transaction, waiting for locks at most 3 s each:\n\n')
    for (const statement of planned.statements) say(`  ${statement.replace(/\s+/g, ' ')};\n`)
    say('\n')
    if (!yes) return sayHowToGoOn()
    await applyChange(legacy, planned)
    say('Done.\n')
  }
}

function sayHowToGoOn() {
  say('Nothing was changed. Add --yes to do it.\n')
}

async function withCredits(use: (database: Database) => Promise<void>): Promise<void> {
  const database = await openDatabase(readSettings(process.env))
  try {
    await use(database)
  } finally {
    await database.close()
  }
}

async function clockOf(database: Database): Promise<number> {
  const { rows } = await database.query(readClock, [])
  return rows[0]?.now ?? Date.now()
}

function openReport(path: string | undefined) {
  if (path === undefined) return { tell: () => {}, end: async () => {} }
  const file = createWriteStream(path)
  return {
    tell: (finding: LegacyFinding) => void file.write(`${JSON.stringify(finding)}\n`),
    end: () => {
      file.end()
      return finished(file)
    },
  }
}

async function tellMove({ plans, tally, accounts, credits }: LegacyMove, given: LegacyArguments) {
  say(`What becomes of the old values:\n${tally}\n`)
  say(`${plans.catalogue.plans.length} plans and ${accounts} accounts with ${credits} credits.\n`)
  say(`${tally.needingALook} values need a look (no_successor, unusable).\n`)
  if (given.catalogue === undefined) return
  await writeFile(given.catalogue, `${JSON.stringify(plans.catalogue, null, 2)}\n`)
  say(`The new plans are in ${given.catalogue}. Serve with CREDITS_CATALOGUE=${given.catalogue}.\n`)
}

function tablesOf({ plans, accounts, sites, users, keywords }: LegacySettings): string {
  const held = [sites, users, keywords].flatMap((one) => one?.table ?? [])
  return [plans, accounts, ...held].join(', ')
}

function say(text: string): void {
  process.stdout.write(text)
}

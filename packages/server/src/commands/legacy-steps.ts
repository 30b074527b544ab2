import type { Database } from '../database/database.ts'
import { type LegacyDatabase, openLegacyDatabase } from '../legacy/legacy-database.ts'
import { type LegacySettings, readLegacySettings } from '../legacy/legacy-settings.ts'
import { importLegacy, planLegacyMove } from '../legacy/move-legacy.ts'
import { applyChange, type SchemaChange } from '../legacy/schema-change.ts'
import { shadowLegacy } from '../legacy/shadow-legacy.ts'
import { verifyLegacy } from '../legacy/verify-legacy.ts'
import { migrate } from '../migrate.ts'
import { openDatabase } from '../open-database.ts'
import { readClock } from '../queries/read-clock.ts'
import { readSettings } from '../settings.ts'
import { openReport, say, sayHowToGoOn, tablesOf, tellMove, tellShadow } from './legacy-report.ts'

export interface LegacyArguments {
  readonly from: string
  readonly settings: string
  readonly yes?: boolean
  readonly report?: string
  readonly catalogue?: string
}

/** What one of the commands does, with the old database open. */
export type LegacyStep = (
  legacy: LegacyDatabase,
  settings: LegacySettings,
  given: LegacyArguments,
) => Promise<void>

export async function withLegacy(given: LegacyArguments, carryOut: LegacyStep): Promise<void> {
  const settings = readLegacySettings(given.settings)
  const legacy = await openLegacyDatabase(given.from)
  try {
    await carryOut(legacy, settings, given)
  } finally {
    await legacy.close()
  }
}

export const plan: LegacyStep = async (legacy, settings, given) => {
  say(`Reads ${tablesOf(settings)}. Writes nothing to any database.\n\n`)
  const report = openReport(given.report)
  const move = await planLegacyMove({ legacy, settings, now: Date.now(), tell: report.tell })
  await report.end()
  await tellMove(move, given.catalogue)
}

export const importAccounts: LegacyStep = async (legacy, settings, given) => {
  say(`Reads ${tablesOf(settings)} of one moment.\n`)
  say('Opens every account that is not there yet; those that are there stay as they are.\n')
  if (!given.yes) return sayHowToGoOn()
  await withCredits(async (database, now) => {
    await migrate(database)
    const report = openReport(given.report)
    const result = await importLegacy({ legacy, settings, now, tell: report.tell }, database)
    await report.end()
    say('\n')
    await tellMove(result, given.catalogue)
    say(`Opened ${result.written} accounts; ${result.skipped.length} were there before.\n`)
  })
}

export const verify: LegacyStep = async (legacy, settings) => {
  say(`Reads ${tablesOf(settings)} and the ledger. Writes nothing.\n\n`)
  await withCredits(async (database, now) => {
    const { accounts, wrong } = await verifyLegacy({ legacy, settings, now }, database)
    for (const line of wrong) say(`${line}\n`)
    const end =
      wrong.length === 0 ? 'all is as it should be' : `${wrong.length} things are not right`
    say(`Looked at ${accounts} accounts: ${end}.\n`)
    if (wrong.length > 0) process.exitCode = 1
  })
}

export const shadow: LegacyStep = async (legacy, settings) => {
  say(`Asks both models about everyday work, for every account in ${settings.accounts}.\n`)
  say('Nothing is charged or held. Without the limit of clusters, which is not counted here.\n\n')
  await withCredits(async (database, now) => {
    tellShadow(await shadowLegacy({ legacy, settings, now }, database))
  })
}

/** One of the changes of the old tables. */
export function change(
  planChange: (legacy: LegacyDatabase, settings: LegacySettings) => Promise<SchemaChange>,
): LegacyStep {
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

async function withCredits(use: (database: Database, now: number) => Promise<void>): Promise<void> {
  const database = await openDatabase(readSettings(process.env))
  try {
    const { rows } = await database.query(readClock, [])
    await use(database, rows[0]?.now ?? Date.now())
  } finally {
    await database.close()
  }
}

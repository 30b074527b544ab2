import {
  type LegacyFinding,
  legacyAccountMover,
  type MovedPlans,
  moveLegacyPlans,
  type OpenedAccount,
} from '@igny8/credits-core/legacy'
import { writeOpenedAccounts } from '../commit/write-opened-accounts.ts'
import type { Database } from '../database/database.ts'
import { FindingTally } from './finding-tally.ts'
import type { LegacyDatabase } from './legacy-database.ts'
import { type LegacySettings, legacyOptionsOf } from './legacy-settings.ts'
import { inLegacySnapshot, readLegacyAccounts, readLegacyPlans } from './read-legacy-rows.ts'

export interface MovingLegacy {
  readonly legacy: LegacyDatabase
  readonly settings: LegacySettings
  /** Milliseconds since 1970: when the new accounts open. */
  readonly now: number
  /** Hears of every value of every row. */
  readonly tell?: (finding: LegacyFinding) => void
}

export interface LegacyMove {
  readonly plans: MovedPlans
  readonly tally: FindingTally
  /** Accounts that open. */
  readonly accounts: number
  readonly credits: number
}

/** Reads all of the old model and says what would become of it. Writes nothing. */
export function planLegacyMove(moving: MovingLegacy): Promise<LegacyMove> {
  return moveAll(moving, async () => {})
}

export interface LegacyImport extends LegacyMove {
  readonly written: number
  readonly skipped: readonly string[]
}

/** Opens every old account that is not there yet, some hundreds in a transaction. Can be repeated. */
export async function importLegacy(
  moving: MovingLegacy,
  database: Pick<Database, 'connect'>,
): Promise<LegacyImport> {
  let written = 0
  const skipped: string[] = []
  const move = await moveAll(moving, async (opened) => {
    for (const some of inPortions(opened)) {
      const result = await writeOpenedAccounts(database, some)
      written += result.written.length
      skipped.push(...result.skipped)
    }
  })
  return { ...move, written, skipped }
}

const keywordsAtOnce = 5_000

/** Few large accounts or many small ones: so much that a transaction stays short. */
function* inPortions(opened: readonly OpenedAccount[]): Generator<readonly OpenedAccount[]> {
  let portion: OpenedAccount[] = []
  let keywords = 0
  for (const one of opened) {
    keywords += one.state.keywords.size
    if (portion.length > 0 && keywords > keywordsAtOnce) {
      yield portion
      portion = []
      keywords = one.state.keywords.size
    }
    portion.push(one)
  }
  yield portion
}

function moveAll(
  { legacy, settings, now, tell }: MovingLegacy,
  keep: (opened: readonly OpenedAccount[]) => Promise<void>,
): Promise<LegacyMove> {
  return inLegacySnapshot(legacy, async () => {
    const options = legacyOptionsOf(settings, now)
    const tally = new FindingTally()
    const hear = (findings: readonly LegacyFinding[]) => {
      for (const finding of findings) {
        tally.add(finding)
        tell?.(finding)
      }
    }
    const plans = moveLegacyPlans(await readLegacyPlans(legacy, settings), options)
    hear(plans.findings)
    const move = legacyAccountMover(plans, options)
    let accounts = 0
    let credits = 0
    for await (const some of readLegacyAccounts(legacy, settings)) {
      const moved = some.map(({ row, holdings }) => move(row, holdings))
      hear(moved.flatMap(({ findings }) => findings))
      const opened = moved.flatMap((one) => one.opened ?? [])
      accounts += opened.length
      credits += opened.reduce((sum, { entries }) => sum + creditsOf(entries), 0)
      await keep(opened)
    }
    return { plans, tally, accounts, credits }
  })
}

function creditsOf(entries: OpenedAccount['entries']): number {
  return entries.reduce((sum, entry) => sum + entry.credits, 0)
}

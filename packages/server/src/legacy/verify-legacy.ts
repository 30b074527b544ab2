import type { LedgerEntry } from '@igny8/credits-core/decider'
import { legacyAccountMover, moveLegacyPlans, type OpenedAccount } from '@igny8/credits-core/legacy'
import type { Session } from '../database/database.ts'
import { toLedgerEntry } from '../queries/ledger-row.ts'
import { readImbalances } from '../queries/read-imbalances.ts'
import { readOpening } from '../queries/read-opening.ts'
import { legacyOptionsOf } from './legacy-settings.ts'
import type { MovingLegacy } from './move-legacy.ts'
import {
  inLegacySnapshot,
  type LegacyAccount,
  readLegacyAccounts,
  readLegacyPlans,
} from './read-legacy-rows.ts'

export interface LegacyVerdicts {
  readonly accounts: number
  /** One line for each thing that is not as it should be. */
  readonly wrong: readonly string[]
}

/**
 * Holds every imported account against its old row: it is there, it opened with what the row says
 * now, and its books add up, whatever has happened in it since.
 */
export function verifyLegacy(
  { legacy, settings, now }: MovingLegacy,
  session: Session,
): Promise<LegacyVerdicts> {
  return inLegacySnapshot(legacy, async () => {
    const rows = await readLegacyPlans(legacy, settings)
    const plans = moveLegacyPlans(rows, legacyOptionsOf(settings, now))
    /** An account opens with what is left at an instant, so it is opened again at its own. */
    const openAt = ({ row, holdings }: LegacyAccount, at: number) =>
      legacyAccountMover(plans, legacyOptionsOf(settings, at))(row, holdings).opened

    const wrong: string[] = []
    let accounts = 0
    for await (const some of readLegacyAccounts(legacy, settings)) {
      const expected = some.flatMap((one) => {
        const opened = openAt(one, now)
        return opened === null ? [] : [{ id: opened.account, one }]
      })
      const ids = expected.map(({ id }) => id)
      const openings = await openingsOf(session, ids)
      for (const { id, one } of expected) {
        const found = openings.get(id)
        const opened = openAt(one, found?.[0]?.at ?? now)
        if (opened !== null) wrong.push(...differences(opened, found))
      }
      const { rows: unbalanced } = await session.query(readImbalances, [ids])
      for (const { account_id: id } of unbalanced) {
        wrong.push(`Account ${id}: its balance or its usage is not the sum of its ledger.`)
      }
      accounts += expected.length
    }
    return { accounts, wrong }
  })
}

async function openingsOf(
  session: Session,
  accounts: readonly string[],
): Promise<ReadonlyMap<string, readonly LedgerEntry[]>> {
  const { rows } = await session.query(readOpening, [accounts])
  const openings = new Map<string, LedgerEntry[]>()
  for (const row of rows) {
    const entries = openings.get(row.account_id) ?? []
    entries.push(toLedgerEntry(row))
    openings.set(row.account_id, entries)
  }
  return openings
}

function differences(
  { account, entries }: OpenedAccount,
  found: readonly LedgerEntry[] | undefined,
): readonly string[] {
  if (found === undefined) return [`Account ${account}: it is not there. Import it.`]
  const [expected, actual] = [sums(entries), sums(found)]
  return Object.keys({ ...expected, ...actual }).flatMap((what) => {
    const [was, is] = [actual[what] ?? 0, expected[what] ?? 0]
    return was === is
      ? []
      : [`Account ${account}: it opened with ${was} ${what}; its old rows say ${is} now.`]
  })
}

/** What an opening brought: credits, plans and slots by their names. */
function sums(entries: readonly LedgerEntry[]): Readonly<Record<string, number>> {
  const brought: Record<string, number> = {}
  const add = (what: string, count: number) => {
    brought[what] = (brought[what] ?? 0) + count
  }
  for (const { kind, note, credits, limit, slots } of entries) {
    if (kind === 'plan') add(`of plan "${note}"`, 1)
    if (credits !== 0) add(`${note} credits`, credits)
    if (limit !== null)
      add(limit === 'sites' || limit === 'users' ? `${limit} "${note}"` : limit, slots)
  }
  return brought
}

import type { Catalogue, WorkRequest } from '@igny8/credits-core'
import {
  type Comparison,
  compareWithLegacy,
  type LegacyRow,
  type LegacyStanding,
  legacyAccountColumns,
  legacyAccountMover,
  legacyLimits,
  legacyPlanColumns,
  moveLegacyPlans,
} from '@igny8/credits-core/legacy'
import { type CreditsOptions, createCredits } from '../create-credits.ts'
import { legacyOptionsOf } from './legacy-settings.ts'
import type { MovingLegacy } from './move-legacy.ts'
import {
  inLegacySnapshot,
  type LegacyAccount,
  readLegacyAccounts,
  readLegacyPlans,
} from './read-legacy-rows.ts'

/** Work that a person knows, by what it is called. */
export type NamedWork = Readonly<Record<string, WorkRequest>>

/** What the two models say about one piece of work, over all accounts. */
export interface ShadowLine {
  readonly work: string
  readonly outcome: Comparison['outcome'] | 'new_failed'
  readonly accounts: number
  /** Of the first account. */
  readonly example: string
}

/** A typical article, and one more of each thing that is counted. */
function everydayWork({ typicalArticle }: Catalogue): NamedWork {
  return {
    'an article': { actions: [...typicalArticle] },
    'ten articles': { actions: typicalArticle.map((action) => ({ ...action, quantity: 10 })) },
    'a site': { limits: [{ limit: 'sites', count: 1 }] },
    'a user': { limits: [{ limit: 'users', count: 1 }] },
    '50 keywords': { limits: [{ limit: 'keywords', count: 50 }] },
  }
}

// Clusters were rows of the host's that nobody reads here.
const limits = legacyLimits.filter(({ name }) => name !== 'clusters')

/**
 * Runs the old checks beside the new decision for every imported account, as it stands, and counts
 * where they differ. It charges and holds nothing.
 */
export function shadowLegacy(
  { legacy, settings, now }: MovingLegacy,
  database: CreditsOptions['database'],
  workOf: (catalogue: Catalogue) => NamedWork = everydayWork,
): Promise<readonly ShadowLine[]> {
  return inLegacySnapshot(legacy, async () => {
    const options = legacyOptionsOf(settings, now)
    const planRows = await readLegacyPlans(legacy, settings)
    const plans = moveLegacyPlans(planRows, options)
    const { catalogue } = plans
    const shared = { ...database, close: async () => {} }
    const credits = createCredits({ database: shared, catalogue, sweepEveryMs: 86_400_000 })
    const move = legacyAccountMover(plans, options)
    const standingOf = standings(planRows, settings)
    const lines = new Map<string, ShadowLine>()
    const count = (work: string, outcome: ShadowLine['outcome'], example: string) => {
      const line = lines.get(`${work} ${outcome}`) ?? { work, outcome, accounts: 0, example }
      lines.set(`${work} ${outcome}`, { ...line, accounts: line.accounts + 1 })
    }

    const compareOne = async (one: LegacyAccount) => {
      const { opened } = move(one.row, one.holdings)
      if (opened === null) return
      const { account } = opened
      for (const [name, work] of Object.entries(workOf(catalogue))) {
        try {
          const decision = await credits.check({ account, ...work })
          const shadow = { ...options, catalogue, limits, standing: standingOf(one) }
          const { outcome, why } = compareWithLegacy(work, decision, shadow)
          count(name, outcome, `Account ${account}: ${why}`)
        } catch (error) {
          count(name, 'new_failed', `Account ${account}: ${(error as Error).message}`)
        }
      }
    }
    try {
      for await (const some of readLegacyAccounts(legacy, settings)) {
        await Promise.all(some.map(compareOne))
      }
    } finally {
      await credits.close()
    }
    return [...lines.values()]
  })
}

/** Rows as the old checks name their columns, whatever the host has called them. */
function standings(planRows: readonly LegacyRow[], settings: MovingLegacy['settings']) {
  const planIn = { ...legacyPlanColumns, ...settings.planColumns }
  const accountIn = { ...legacyAccountColumns, ...settings.accountColumns }
  const plans = new Map(
    planRows.map((row) => [String(row[planIn.id]), named(row, legacyPlanColumns, planIn)]),
  )
  return ({ row, holdings }: LegacyAccount): LegacyStanding => ({
    plan: plans.get(String(row[accountIn.plan])) ?? {},
    account: named(row, legacyAccountColumns, accountIn),
    counts: {
      sites: holdings.sites?.length ?? 0,
      users: holdings.users?.length ?? 0,
      keywords: holdings.keywords?.length ?? 0,
    },
  })
}

function named<Role extends string>(
  row: LegacyRow,
  known: Readonly<Record<Role, string>>,
  given: Readonly<Record<Role, string>>,
): LegacyRow {
  const roles = Object.keys(known) as Role[]
  return { ...row, ...Object.fromEntries(roles.map((role) => [known[role], row[given[role]]])) }
}

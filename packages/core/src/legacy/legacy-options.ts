import type { AccountStatus } from '../model/account.ts'
import type { Catalogue } from '../model/catalogue.ts'
import type { LegacyAccountColumns, LegacyPlanColumns } from './legacy-columns.ts'

/** How the old rows are to be read, where they do not say it themselves. */
export interface LegacyOptions {
  /** Milliseconds since 1970: the instant at which the new accounts open. */
  readonly now: number
  /** What meant "unlimited" in a limit of a plan: `[-1]`, `[null]`, `[0, 999_999]` … or `[]`. */
  readonly unlimitedValues: readonly (number | null)[]
  /**
   * The same for single columns, where they differ. `max_ahrefs_queries` has no such value unless it
   * is named here: it is new, and 0 means "not in your plan".
   */
  readonly unlimitedValuesOf?: Readonly<Record<string, readonly (number | null)[]>>
  /** The new plan of an account whose old plan is missing. */
  readonly fallbackPlanId: string
  /** Which column a plan's new id is made of; `slug` by default. */
  readonly planIdFrom?: 'slug' | 'id'
  /** Of every price; `USD` by default. */
  readonly currency?: string
  /** New statuses by the old ones in lower case. One that is not here becomes `inactive`. */
  readonly statuses?: Readonly<Record<string, AccountStatus>>
  /** Prices and everything else that is not a plan; the catalogue that ships by default. */
  readonly catalogue?: Catalogue
  /** Of a keyword that names no country; `us` by default. */
  readonly country?: string
  readonly planColumns?: Partial<LegacyPlanColumns>
  readonly accountColumns?: Partial<LegacyAccountColumns>
}

/** Statuses of the host's accounts. Who has not paid, or has left, starts nothing new. */
export const legacyStatuses: Readonly<Record<string, AccountStatus>> = {
  active: 'active',
  trial: 'trialing',
  trialing: 'trialing',
  past_due: 'past_due',
  pending_payment: 'inactive',
  suspended: 'inactive',
  cancelled: 'inactive',
  inactive: 'inactive',
}

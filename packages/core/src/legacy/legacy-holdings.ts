import type { LegacyRow } from './finding.ts'

/**
 * What an account holds now, from the host's own tables: the old model counted these rows and kept
 * no number. Without them the new account opens with nothing taken.
 */
export interface LegacyHoldings {
  /** The id of every site. */
  readonly sites?: readonly unknown[]
  /** The id of every user. */
  readonly users?: readonly unknown[]
  /** `{keyword, country, site_id, volume, difficulty, cpc, intent}`; all but the first may be missing. */
  readonly keywords?: readonly LegacyRow[]
}

/** A row of an old table as it came: column names and whatever stood in them. */
export type LegacyRow = Readonly<Record<string, unknown>>

/**
 * What became of an old value.
 * - `kept`: it stands in the new model as it was.
 * - `became`: it stands there as another value.
 * - `defaulted`: there was none, so the default stands.
 * - `dropped`: the new model leaves it behind on purpose; credits do its work.
 * - `no_successor`: it meant something that nothing in the new model does. Somebody should look.
 * - `unusable`: it could not be read or cannot be kept; what stands instead is safe. Somebody should look.
 * - `not_ours`: this SDK never knew the column; it stays with the host.
 */
export type LegacyFate =
  | 'kept'
  | 'became'
  | 'defaulted'
  | 'dropped'
  | 'no_successor'
  | 'unusable'
  | 'not_ours'

/** What became of one value of one old row. */
export interface LegacyFinding {
  readonly table: 'plan' | 'account' | 'site' | 'user' | 'keyword'
  /** The id of the account or plan as it came. */
  readonly owner: unknown
  readonly column: string
  /** The old value, untouched; `undefined` where the column is missing. */
  readonly value: unknown
  readonly fate: LegacyFate
  /** Where it stands now, and as what; `null` where it stands nowhere. */
  readonly successor: { readonly field: string; readonly value: unknown } | null
  /** One sentence for the person who reads the report. */
  readonly why: string
}

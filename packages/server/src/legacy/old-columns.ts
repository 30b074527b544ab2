import {
  droppedAccountColumns,
  droppedPlanColumns,
  legacyAccountColumns,
  legacyPlanColumns,
} from '@igny8/credits-core/legacy'
import { type LegacyDatabase, quoteTable } from './legacy-database.ts'
import type { LegacySettings } from './legacy-settings.ts'

/** One of the two old tables, with the columns that go and the one that comes. */
export interface ShrinkingTable {
  readonly table: string
  readonly id: string
  readonly oldColumns: readonly string[]
  readonly newColumn: { readonly name: string; readonly default: number }
  /** Keeps the old values once the columns are gone. */
  readonly archive: string
}

export function shrinkingTables(settings: LegacySettings): readonly ShrinkingTable[] {
  const plan = { ...legacyPlanColumns, ...settings.planColumns }
  const account = { ...legacyAccountColumns, ...settings.accountColumns }
  return [
    {
      table: settings.plans,
      id: plan.id,
      oldColumns: [...droppedPlanColumns, plan.clusters],
      newColumn: { name: plan.ahrefsQueries, default: 50 },
      archive: `${settings.plans}_before_credits`,
    },
    {
      table: settings.accounts,
      id: account.id,
      oldColumns: droppedAccountColumns,
      newColumn: { name: account.ahrefsQueries, default: 0 },
      archive: `${settings.accounts}_before_credits`,
    },
  ]
}

/** A column as the catalogue of PostgreSQL has it. */
export interface Column {
  readonly name: string
  readonly type: string
  readonly isRequired: boolean
  /** SQL, or null. */
  readonly default: string | null
}

/** The columns of a table in their order; none where there is no such table. */
export async function readColumns(
  legacy: LegacyDatabase,
  table: string,
): Promise<readonly Column[]> {
  const rows = await legacy.rows(
    `select attname::text as name, format_type(atttypid, atttypmod) as type,
       attnotnull::int4 as required, pg_get_expr(adbin, adrelid) as default
     from pg_attribute left join pg_attrdef on adrelid = attrelid and adnum = attnum
     where attrelid = to_regclass($1) and attnum > 0 and not attisdropped
     order by attnum`,
    [quoteTable(table)],
  )
  return rows.map((row) => ({
    name: String(row.name),
    type: String(row.type),
    isRequired: row.required === 1,
    default: row.default === null ? null : String(row.default),
  }))
}

/** The old columns that are still there. */
export async function oldColumnsOf(
  legacy: LegacyDatabase,
  { table, oldColumns }: ShrinkingTable,
): Promise<readonly Column[]> {
  const columns = await readColumns(legacy, table)
  if (columns.length === 0) throw new Error(`There is no table ${table}. Name it in the settings.`)
  return columns.filter(({ name }) => oldColumns.includes(name))
}

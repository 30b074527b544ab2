import { type LegacyDatabase, quote, quoteTable } from './legacy-database.ts'
import type { LegacySettings } from './legacy-settings.ts'
import { oldColumnsOf, shrinkingTables } from './old-columns.ts'
import type { SchemaChange } from './schema-change.ts'

/**
 * Before the host's code stops writing the old columns: gives each of them a default, so that inserts
 * without them go on working, and adds the two new ones.
 */
export async function planExpand(
  legacy: LegacyDatabase,
  settings: LegacySettings,
): Promise<SchemaChange> {
  const statements: string[] = []
  for (const shrinking of shrinkingTables(settings)) {
    const table = quoteTable(shrinking.table)
    const columns = await oldColumnsOf(legacy, shrinking)
    const changes = columns
      .filter((column) => column.isRequired && column.default === null)
      .map(({ name }) => `alter column ${quote(name)} set default 0`)
    const { name, default: value } = shrinking.newColumn
    changes.push(`add column if not exists ${quote(name)} integer not null default ${value}`)
    statements.push(`alter table ${table} ${changes.join(', ')}`)
  }
  return { statements }
}

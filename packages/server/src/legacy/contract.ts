import { keepDependents, readDependents } from './dependents.ts'
import { type LegacyDatabase, quote, quoteTable } from './legacy-database.ts'
import type { LegacySettings } from './legacy-settings.ts'
import { oldColumnsOf, readColumns, type ShrinkingTable, shrinkingTables } from './old-columns.ts'
import type { SchemaChange } from './schema-change.ts'

/**
 * Once nothing uses the old columns: keeps their values, and what was made for them, in a table of their
 * own and drops them, all in one go. A column without a default says that the code may still write it, so it stops here.
 */
export async function planContract(
  legacy: LegacyDatabase,
  settings: LegacySettings,
): Promise<SchemaChange> {
  const statements: string[] = []
  for (const shrinking of shrinkingTables(settings)) {
    const columns = (await oldColumnsOf(legacy, shrinking)).map(({ name }) => name)
    if (columns.length === 0) continue
    await requireReady(legacy, shrinking)
    const table = quoteTable(shrinking.table)
    const archive = quoteTable(shrinking.archive)
    const id = quote(shrinking.id)
    const kept = [id, ...columns.map(quote)].join(', ')
    const others = (await readColumns(legacy, shrinking.table))
      .filter(({ name }) => name !== shrinking.id && !columns.includes(name))
      .map(({ name }) => `drop column ${quote(name)}`)
    statements.push(
      `lock table ${table} in access exclusive mode`,
      // A plain CREATE: an archive of an earlier time is never taken for a fresh one.
      `create table ${archive} (like ${table} including defaults including constraints)`,
      `alter table ${archive} ${[...others, `alter column ${id} drop default`].join(', ')}`,
      `insert into ${archive} (${kept}) select ${kept} from ${table}`,
      `alter table ${archive} add primary key (${id})`,
      keepDependents(shrinking.archive, await readDependents(legacy, shrinking.table, columns)),
      `alter table ${table} ${columns.map((name) => `drop column ${quote(name)}`).join(', ')}`,
    )
  }
  return { statements }
}

async function requireReady(legacy: LegacyDatabase, shrinking: ShrinkingTable): Promise<void> {
  const { table, archive } = shrinking
  const columns = await oldColumnsOf(legacy, shrinking)
  const unready = columns.filter((column) => column.isRequired && column.default === null)
  if (unready.length > 0) {
    const names = unready.map(({ name }) => name).join(', ')
    throw new Error(`${table}: ${names} have no default, so expand was not run. Run it first.`)
  }
  if ((await readColumns(legacy, archive)).length > 0) {
    throw new Error(`There is a table ${archive} already. Rename it, or restore from it first.`)
  }
}

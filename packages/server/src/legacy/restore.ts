import { readKeptDependents } from './dependents.ts'
import { type LegacyDatabase, quote, quoteTable } from './legacy-database.ts'
import type { LegacySettings } from './legacy-settings.ts'
import {
  type Column,
  oldColumnsOf,
  readColumns,
  type ShrinkingTable,
  shrinkingTables,
} from './old-columns.ts'
import type { SchemaChange } from './schema-change.ts'

/**
 * Undoes `contract`: the columns come back with their types, defaults, constraints, indexes and exact
 * values. Rows that were made meanwhile get the defaults. The archive is kept under a name with the time in it.
 */
export async function planRestore(
  legacy: LegacyDatabase,
  settings: LegacySettings,
  now: number,
): Promise<SchemaChange> {
  const statements: string[] = []
  for (const shrinking of shrinkingTables(settings)) {
    const archived = await readColumns(legacy, shrinking.archive)
    if (archived.length === 0) continue
    const columns = archived.filter(({ name }) => name !== shrinking.id)
    await requireAbsent(legacy, shrinking)
    const table = quoteTable(shrinking.table)
    const archive = quoteTable(shrinking.archive)
    const id = quote(shrinking.id)
    const copies = columns.map(({ name }) => `${quote(name)} = archive.${quote(name)}`)
    statements.push(
      `lock table ${table}, ${archive} in access exclusive mode`,
      `alter table ${table} ${columns.map(addColumn).join(', ')}`,
      `update ${table} as current set ${copies.join(', ')} from ${archive} as archive
       where current.${id} = archive.${id}`,
      ...(await readKeptDependents(legacy, shrinking.archive)),
      `alter table ${archive} rename to ${quote(restoredName(shrinking.archive, now))}`,
    )
  }
  return { statements }
}

function addColumn({ name, type, isRequired, default: value }: Column): string {
  const told = value === null ? '' : ` default ${value}`
  return `add column ${quote(name)} ${type}${told}${isRequired ? ' not null' : ''}`
}

async function requireAbsent(legacy: LegacyDatabase, shrinking: ShrinkingTable): Promise<void> {
  const there = (await oldColumnsOf(legacy, shrinking)).map(({ name }) => name)
  if (there.length === 0) return
  const what = `${shrinking.table} has ${there.join(', ')} already`
  throw new Error(`${what}, so ${shrinking.archive} is of another time. Nothing was changed.`)
}

/** `igny8_plans_before_credits_20261122163000`, without the schema and within PostgreSQL's 63. */
function restoredName(archive: string, now: number): string {
  const time = new Date(now).toISOString().replace(/\D/g, '').slice(0, 14)
  const name = archive.split('.').at(-1) ?? archive
  return `${name.slice(0, 48)}_${time}`
}

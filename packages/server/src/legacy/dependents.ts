import pg from 'pg'
import { type LegacyDatabase, quoteTable } from './legacy-database.ts'

/**
 * What goes when columns of a table are dropped, as the statements that make it again: indexes, also
 * partial ones and those of expressions, and constraints, also those that hold other columns too.
 */
export async function readDependents(
  legacy: LegacyDatabase,
  table: string,
  columns: readonly string[],
): Promise<readonly string[]> {
  const rows = await legacy.rows(
    `with gone as (
       select distinct classid, objid from pg_depend
       join pg_attribute on attrelid = refobjid and attnum = refobjsubid
       where refclassid = 'pg_class'::regclass and refobjid = to_regclass($1)
         and attname = any ($2::text[])
     )
     select objid, pg_get_indexdef(objid) as statement from gone
     join pg_index on classid = 'pg_class'::regclass and indexrelid = objid
     union all
     select objid, format('ALTER TABLE %s ADD CONSTRAINT %I %s', conrelid::regclass, conname,
       pg_get_constraintdef(objid)) from gone
     join pg_constraint on classid = 'pg_constraint'::regclass and oid = objid and contype <> 'n'
     order by 1`,
    [quoteTable(table), columns],
  )
  return rows.map(({ statement }) => String(statement))
}

/** Writes them down where they stay as long as the values do: in the archive's comment. */
export function keepDependents(archive: string, statements: readonly string[]): string {
  return `comment on table ${quoteTable(archive)} is ${pg.escapeLiteral(JSON.stringify(statements))}`
}

export async function readKeptDependents(
  legacy: LegacyDatabase,
  archive: string,
): Promise<readonly string[]> {
  const [row] = await legacy.rows(`select obj_description(to_regclass($1), 'pg_class') as kept`, [
    quoteTable(archive),
  ])
  const kept: unknown = JSON.parse(String(row?.kept ?? '[]'))
  return Array.isArray(kept) ? kept.map(String) : []
}

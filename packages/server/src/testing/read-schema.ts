import type { Session } from '../database/database.ts'
import { query } from './query.ts'

/** Tables, columns, constraints and indexes of the schema `credits`, one line each, in order. */
export async function readSchema(session: Session): Promise<string> {
  const rows = await query<{ line: string }>(
    session,
    `select format('%s.%s %s %s %s', 'credits', class.relname, attribute.attname,
         format_type(attribute.atttypid, attribute.atttypmod),
         concat_ws(' ', case when attribute.attnotnull then 'not null' end,
           'default ' || pg_get_expr(fallback.adbin, fallback.adrelid),
           nullif('collate ' || named.collname, 'collate default'))) as line,
       class.relname as of, 1 as part, attribute.attnum::text as place
     from pg_class as class
     join pg_attribute as attribute on attribute.attrelid = class.oid
     left join pg_attrdef as fallback
       on fallback.adrelid = class.oid and fallback.adnum = attribute.attnum
     left join pg_collation as named on named.oid = attribute.attcollation
     where class.relnamespace = 'credits'::regnamespace and class.relkind in ('r', 'p')
       and attribute.attnum > 0 and not attribute.attisdropped
     union all
     select format('credits.%s %s %s', class.relname, conname, pg_get_constraintdef(con.oid)),
       class.relname, 2, conname
     from pg_constraint as con join pg_class as class on class.oid = con.conrelid
     where class.relnamespace = 'credits'::regnamespace and contype <> 'n'
     union all
     select indexdef, tablename, 3, indexname from pg_indexes where schemaname = 'credits'
     union all
     select format('credits.%s with %s', relname, reloptions), relname, 4, ''
     from pg_class where relnamespace = 'credits'::regnamespace and reloptions is not null`,
  )
  type Line = { line: string; of: string; part: number; place: string }
  const inOrder = (rows as readonly Line[]).toSorted(
    (a, b) =>
      compare(a.of, b.of) ||
      a.part - b.part ||
      a.place.length - b.place.length ||
      compare(a.place, b.place),
  )
  return `${inOrder.map(({ line }) => line.trimEnd()).join('\n')}\n`
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

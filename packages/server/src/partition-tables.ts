import type { Connection } from './database/database.ts'
import { statement } from './database/statement.ts'

/** A table of accounts' rows that is in one piece. */
interface WholeTable {
  readonly name: string
  readonly storage: string
  readonly primary_key: string
  readonly primary_key_definition: string
  /** `CREATE INDEX …` of all other indexes. */
  readonly indexes: readonly string[]
}

const readWholeTables = statement<[], WholeTable>(
  'read_whole_tables',
  `select relname as name, coalesce(array_to_string(reloptions, ', '), 'fillfactor = 100') as storage,
     conname as primary_key, pg_get_constraintdef(con.oid) as primary_key_definition,
     (select coalesce(json_agg(pg_get_indexdef(indexrelid) order by indexrelid), '[]')
      from pg_index where indrelid = class.oid and not indisprimary) as indexes
   from pg_class as class
   join pg_constraint as con on con.conrelid = class.oid and con.contype = 'p'
   where relnamespace = 'credits'::regnamespace and relkind = 'r' and not relispartition
     and exists (
       select from pg_attribute
       where attrelid = class.oid and attname = 'account_id' and not attisdropped
     )
   order by relname`,
)

const countPartitions = statement<[], { partitions: number }>(
  'count_partitions',
  `select count(*) as partitions from pg_inherits
   where inhparent = to_regclass('credits.accounts')`,
)

/** Into how many pieces the accounts of a database are parted; 0: none. */
export async function readPartitions(connection: Connection): Promise<number> {
  const { rows } = await connection.query(countPartitions, [])
  return rows[0]?.partitions ?? 0
}

/**
 * Parts every table of accounts' rows by the hash of `account_id`; all rows of an account are then in
 * pieces of one number. Columns, checks, keys and indexes keep their names. It rewrites the tables, so
 * it needs their room on disk once more and a quiet hour.
 */
export async function partitionTables(connection: Connection, partitions: number): Promise<void> {
  const { rows: tables } = await connection.query(readWholeTables, [])
  for (const table of tables) await connection.execute(partitionScript(table, partitions))
}

function partitionScript(table: WholeTable, partitions: number): string {
  const { name, storage, primary_key, primary_key_definition, indexes } = table
  const pieces = Array.from(
    { length: partitions },
    (_, number) => `create table credits.${name}_${number} partition of credits.${name}
      for values with (modulus ${partitions}, remainder ${number}) with (${storage})`,
  )
  return [
    `lock table credits.${name} in access exclusive mode`,
    `alter table credits.${name} rename to ${name}_whole`,
    `create table credits.${name} (like credits.${name}_whole including defaults including constraints)
      partition by hash (account_id)`,
    ...pieces,
    `insert into credits.${name} select * from credits.${name}_whole`,
    `drop table credits.${name}_whole`,
    `alter table credits.${name} add constraint ${primary_key} ${primary_key_definition}`,
    ...indexes,
  ].join(';\n')
}

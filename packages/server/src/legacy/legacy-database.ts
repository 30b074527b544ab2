import pg from 'pg'

/** The host's own database, as its old tables are in it. */
export interface LegacyDatabase {
  rows(text: string, parameters?: readonly unknown[]): Promise<Record<string, unknown>[]>
  close(): Promise<void>
}

const numberOids = new Set([21, 23])

/** Small numbers as numbers; everything else as PostgreSQL writes it, so that nothing is rounded. */
const types = {
  getTypeParser: (oid: number) => (text: string) => (numberOids.has(oid) ? Number(text) : text),
} as unknown as pg.CustomTypesConfig

/** One connection to the host's database. Throws where it is not there. */
export async function openLegacyDatabase(url: string): Promise<LegacyDatabase> {
  const client = new pg.Client({
    connectionString: url,
    application_name: 'credits-legacy',
    connectionTimeoutMillis: 5_000,
    types,
  })
  client.on('error', () => {})
  await client.connect()
  await client.query(`set time zone 'UTC'; set datestyle to 'ISO'`)
  return {
    rows: async (text, parameters = []) => (await client.query(text, [...parameters])).rows,
    close: () => client.end(),
  }
}

/** A table or column as SQL; a dot parts a schema from its table. */
export function quoteTable(table: string): string {
  return table.split('.').map(quote).join('.')
}

export function quote(name: string): string {
  return pg.escapeIdentifier(name)
}

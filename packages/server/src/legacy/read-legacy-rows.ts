import {
  type LegacyHoldings,
  type LegacyRow,
  legacyAccountColumns,
} from '@igny8/credits-core/legacy'
import { type LegacyDatabase, quote, quoteTable } from './legacy-database.ts'
import { type HeldTable, keywordColumnsOf, type LegacySettings } from './legacy-settings.ts'

/** An old account with everything it holds. */
export interface LegacyAccount {
  readonly row: LegacyRow
  readonly holdings: LegacyHoldings
}

const accountsAtOnce = 200

/** Runs `read` on one moment of the host's database, which nothing is written to. */
export async function inLegacySnapshot<T>(
  legacy: LegacyDatabase,
  read: () => Promise<T>,
): Promise<T> {
  await legacy.rows('begin isolation level repeatable read read only')
  try {
    return await read()
  } finally {
    await legacy.rows('rollback')
  }
}

export function readLegacyPlans(
  legacy: LegacyDatabase,
  { plans }: LegacySettings,
): Promise<readonly LegacyRow[]> {
  return legacy.rows(`select * from ${quoteTable(plans)} order by 1`)
}

/** Every old account, some hundreds at a time, in the order of their ids. */
export async function* readLegacyAccounts(
  legacy: LegacyDatabase,
  settings: LegacySettings,
): AsyncGenerator<readonly LegacyAccount[]> {
  const idColumn = settings.accountColumns.id ?? legacyAccountColumns.id
  const id = quote(idColumn)
  const table = quoteTable(settings.accounts)
  const sql = `select * from ${table}`
  let rows = await legacy.rows(`${sql} order by ${id} limit ${accountsAtOnce}`)
  while (rows.length > 0) {
    const ids = rows.map((row) => row[idColumn])
    const [sites, users, keywords] = [
      await readHeld(legacy, settings.sites, ids),
      await readHeld(legacy, settings.users, ids),
      await readKeywords(legacy, settings, ids),
    ]
    yield rows.map((row) => {
      const owner = String(row[idColumn])
      const held = { sites: sites.get(owner), users: users.get(owner) }
      return {
        row,
        holdings: {
          sites: (held.sites ?? []).map((one) => one.id),
          users: (held.users ?? []).map((one) => one.id),
          keywords: keywords.get(owner) ?? [],
        },
      }
    })
    rows = await legacy.rows(`${sql} where ${id} > $1 order by ${id} limit ${accountsAtOnce}`, [
      ids.at(-1),
    ])
  }
}

type ByOwner = ReadonlyMap<string, readonly LegacyRow[]>

function readHeld(
  legacy: LegacyDatabase,
  held: HeldTable | null,
  owners: readonly unknown[],
): Promise<ByOwner> {
  return held === null ? nothing : readOwned(legacy, held, `${quote(held.id)} as id`, owners)
}

function readKeywords(
  legacy: LegacyDatabase,
  { keywords }: LegacySettings,
  owners: readonly unknown[],
): Promise<ByOwner> {
  if (keywords === null) return nothing
  const columns = keywordColumnsOf(keywords).map(([name, column]) => {
    // A table without the column has no such fact; its row as a whole is asked for it.
    return `to_jsonb(held) ->> ${literal(column)} as ${quote(name)}`
  })
  return readOwned(legacy, keywords, columns.join(', '), owners)
}

const nothing: Promise<ByOwner> = Promise.resolve(new Map())

async function readOwned(
  legacy: LegacyDatabase,
  { table, id, account }: HeldTable,
  columns: string,
  owners: readonly unknown[],
): Promise<ByOwner> {
  const owned = new Map<string, LegacyRow[]>()
  const rows = await legacy.rows(
    `select ${quote(account)}::text as "credits owner", ${columns}
     from ${quoteTable(table)} as held
     where ${quote(account)} = any($1)
     order by ${quote(id)}`,
    [owners.map(String)],
  )
  for (const { 'credits owner': owner, ...row } of rows) {
    const ofOwner = owned.get(String(owner))
    if (ofOwner === undefined) owned.set(String(owner), [row])
    else ofOwner.push(row)
  }
  return owned
}

function literal(text: string): string {
  return `'${text.replaceAll("'", "''")}'`
}

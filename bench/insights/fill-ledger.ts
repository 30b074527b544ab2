import { createCredits, openPostgres } from '@igny8/credits-server'
import pg from 'pg'

export const measuredAccount = 'account-0'
/** Of the measured account, and of each of the others. */
export const rowsOfAccount = 25_000

/**
 * Fills the ledger with charges of 90 days. The accounts' rows lie among each other, as they came.
 * Indexes are made afterwards, which is faster; nothing else is as it would not be.
 */
export async function fillLedger(url: string, rows: number): Promise<void> {
  const credits = createCredits({ database: openPostgres({ url }) })
  await credits.putAccount({ account: measuredAccount, planId: 'scale' })
  await credits.close()
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  const { rows: indexes } = await client.query(
    `select indexname as name, indexdef as text from pg_indexes
     where schemaname = 'credits' and tablename = 'ledger' and indexname <> 'ledger_pkey'`,
  )
  for (const { name } of indexes) await client.query(`drop index credits.${name}`)
  await client.query(fill, [rows, Math.ceil(rows / rowsOfAccount)])
  for (const { text } of indexes) await client.query(text)
  // Only what says "POSIX" can use it, so that the contender has a plain index and ours has not.
  await client.query('create index ledger_plain on credits.ledger (account_id collate "POSIX", at)')
  await client.query('vacuum (analyze) credits.ledger')
  await client.end()
}

const fill = `insert into credits.ledger (account_id, seq, at, kind, credits, held, slots, action,
    count, images_basic, images_quality, images_premium, site_id, automation_id, key, fingerprint,
    answer)
  select 'account-' || row % $2, 1000 + row / $2, now() - interval '90 days' * (1 - row / $1::float8),
    'charge', -(row % 150), 0, 0,
    (array['clustering', 'idea_generation', 'content_generation', 'image_generation'])[1 + row % 4],
    1, case when row % 4 = 3 then 0 end, case when row % 4 = 3 then 3 end,
    case when row % 4 = 3 then row / $2 % 2 end,
    'site-' || row / $2 % 40, case when row % 3 = 0 then 'automation-' || row / $2 % 5 end,
    'key-' || row, 'fingerprint-of-a-command',
    '{"type":"done","value":{"charged":10,"released":0,"reason":"charged","credits":{"available":99990,"held":0,"spentThisCycle":10}}}'
  from generate_series(0, $1::int8 - 1) as row`

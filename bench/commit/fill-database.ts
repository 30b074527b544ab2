import type { Credits } from '@igny8/credits-core'
import { createCredits, openPostgres } from '@igny8/credits-server'
import pg from 'pg'
import { hotAccount, poorAccount, spreadAccounts } from './contender.ts'

/** A database whose ledger is empty and analysed, with the accounts that every contender starts from. */
export async function fillDatabase(url: string): Promise<void> {
  const credits = createCredits({ database: openPostgres({ url }) })
  await fillAccounts(credits)
  await credits.close()
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  await client.query('truncate credits.ledger')
  await client.query('vacuum (full, analyze)')
  await client.end()
}

/** The accounts that every contender starts from, with more credits than any run can spend. */
export async function fillAccounts(credits: Credits): Promise<void> {
  const open = (account: string) => credits.putAccount({ account, planId: 'free' })
  await open(poorAccount)
  await Promise.all([hotAccount, ...spreadAccounts].map(open))
  await Promise.all(
    [hotAccount, ...spreadAccounts].map((account) =>
      credits.grant({ account, key: 'open', kind: 'bonus', credits: 1e12, reason: 'Bench' }),
    ),
  )
}

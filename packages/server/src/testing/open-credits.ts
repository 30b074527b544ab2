import { onTestFinished } from 'vitest'
import { type CreditsOptions, createCredits, type DatabaseCredits } from '../create-credits.ts'
import { openPostgres, type PostgresOptions } from '../database/open-postgres.ts'

/** Credits on PostgreSQL, closed when the test ends. Several on one address are several processes. */
export function openCredits(
  url: string,
  options: Partial<CreditsOptions> & Partial<PostgresOptions> = {},
): DatabaseCredits {
  const database = openPostgres({ ...options, url })
  const credits = createCredits({ ...options, database })
  onTestFinished(() => credits.close())
  return credits
}

/** Ideas, ten credits each. */
export const tenCredits = { actions: [{ action: 'idea_generation' }] }

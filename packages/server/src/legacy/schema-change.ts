import { sqlState } from '../database/database-error.ts'
import type { LegacyDatabase } from './legacy-database.ts'

/** A change of the host's tables, before it is made. */
export interface SchemaChange {
  /** SQL, in order; empty where everything is as it should be. */
  readonly statements: readonly string[]
}

const lockTimeoutSeconds = 3

/** Makes all of a change, or, where somebody holds a lock for more than some seconds, nothing of it. */
export async function applyChange(
  legacy: LegacyDatabase,
  { statements }: SchemaChange,
): Promise<void> {
  await legacy.rows('begin')
  try {
    await legacy.rows(`set local lock_timeout = '${lockTimeoutSeconds}s'`)
    for (const statement of statements) await legacy.rows(statement)
    await legacy.rows('commit')
  } catch (error) {
    await legacy.rows('rollback').catch(() => {})
    if (sqlState(error) === '55P03') {
      throw new Error(
        `Somebody held a lock on the tables for more than ${lockTimeoutSeconds} s. Nothing was changed; try again.`,
        { cause: error },
      )
    }
    throw new Error(`Nothing was changed: ${(error as Error).message}.`, { cause: error })
  }
}

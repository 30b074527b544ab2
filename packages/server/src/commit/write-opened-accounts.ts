import { emptyState, type State } from '@igny8/credits-core/decider'
import type { OpenedAccount } from '@igny8/credits-core/legacy'
import type { Connection, Database } from '../database/database.ts'
import { isRace } from '../database/database-error.ts'
import { lockAccounts } from '../queries/lock-accounts.ts'
import { begin, commit, rollback } from '../queries/transaction.ts'
import { sendWrites, writesOf } from './write-batch.ts'

export interface WrittenAccounts {
  readonly written: readonly string[]
  /** Were there before, and are as they were. */
  readonly skipped: readonly string[]
}

const attempts = 5

/**
 * Writes accounts that already have books of their own, all that are not there yet in one transaction.
 * It decides nothing: an account that is there is left alone.
 */
export async function writeOpenedAccounts(
  database: Pick<Database, 'connect'>,
  opened: readonly OpenedAccount[],
): Promise<WrittenAccounts> {
  const connection = await database.connect()
  try {
    for (let attempt = 1; ; attempt++) {
      try {
        return await writeAbsent(connection, opened)
      } catch (error) {
        await connection.query(rollback, []).catch(() => {})
        // Somebody else made one of them meanwhile: now it is there to be skipped.
        if (!isRace(error) || attempt === attempts) throw error
      }
    }
  } finally {
    await connection.close()
  }
}

async function writeAbsent(
  connection: Connection,
  opened: readonly OpenedAccount[],
): Promise<WrittenAccounts> {
  await connection.query(begin, [])
  const { rows } = await connection.query(lockAccounts, [
    opened.map(({ account }) => account).sort(),
  ])
  const there = new Set(rows.map((row) => row.account_id))
  const absent = opened.filter(({ account }) => !there.has(account))
  const before = new Map<string, State>(absent.map(({ account }) => [account, emptyState]))
  const states = new Map(absent.map(({ account, state }) => [account, state]))
  const ledger = absent.flatMap(({ account, entries }) =>
    entries.map((entry) => ({ account, entry, answer: null })),
  )
  await sendWrites(connection, writesOf(before, { states, ledger }))
  const { command } = await connection.query(commit, [])
  if (command !== 'COMMIT') throw new Error('The accounts were rolled back.')
  return { written: absent.map(({ account }) => account), skipped: [...there].sort() }
}

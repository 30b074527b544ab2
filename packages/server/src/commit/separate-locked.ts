import type { Connection } from '../database/database.ts'
import { findLockedAccounts } from '../queries/find-locked-accounts.ts'
import type { Waiting, WaitingCommands } from './waiting-commands.ts'

/** Somebody keeps one of the accounts locked: the commands of all others go on without it. */
export async function separateLocked(
  connection: Connection,
  commands: readonly Waiting[],
  waiting: WaitingCommands,
  divert: (locked: readonly Waiting[]) => void,
): Promise<void> {
  try {
    const accounts = [...new Set(commands.map(({ command }) => command.account))]
    const { rows } = await connection.query(findLockedAccounts, [accounts])
    const locked = new Set(rows.map((row) => row.account_id))
    divert(commands.filter(({ command }) => locked.has(command.account)))
    waiting.retry(commands.filter(({ command }) => !locked.has(command.account)))
  } catch (error) {
    waiting.retryOrReject(commands, error)
  }
}

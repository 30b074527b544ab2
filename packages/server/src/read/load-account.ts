import { type AccountState, rejectionError } from '@igny8/credits-core/decider'
import { toAccountState } from '../queries/account-row.ts'
import { readAccount } from '../queries/read-account.ts'
import type { Store } from '../store.ts'

export interface FoundAccount {
  readonly account: AccountState
  /** Milliseconds since 1970, by the database's clock. */
  readonly now: number
}

/**
 * An account as it stands now. What is due is done before it is read, so that what is shown is what
 * the ledger says. Throws `not_found`.
 */
export async function loadAccount(store: Store, account: string): Promise<FoundAccount> {
  const found = await readStanding(store, account)
  if (found.account.dueAt > found.now) return found
  await store.submit({ type: 'catch_up', account, input: {} })
  return readStanding(store, account)
}

async function readStanding(store: Store, id: string): Promise<FoundAccount> {
  const { rows } = await store.session.query(readAccount, [id, store.timeShiftMs()])
  const [row] = rows
  if (row === undefined) throw rejectionError('not_found', { account: id })
  const account = toAccountState(row)
  return { account, now: Math.max(row.now, account.updatedAt) }
}

import type { AccountState, State } from '@igny8/credits-core/decider'
import type { Session } from '../database/database.ts'
import type { Parameter, Statement } from '../database/statement.ts'
import { accountColumns } from '../queries/account-row.ts'
import { claimColumns, claimKeyColumns } from '../queries/claim-row.ts'
import { deleteClaims } from '../queries/delete-claims.ts'
import { deleteKeywords } from '../queries/delete-keywords.ts'
import type { InAccount } from '../queries/in-account.ts'
import { insertAccounts } from '../queries/insert-accounts.ts'
import { insertKeywords } from '../queries/insert-keywords.ts'
import { insertLedger, ledgerColumns } from '../queries/insert-ledger.ts'
import { insertReservations } from '../queries/insert-reservations.ts'
import { keywordColumns, keywordNameColumns } from '../queries/keyword-row.ts'
import { putClaims } from '../queries/put-claims.ts'
import { putRuns } from '../queries/put-runs.ts'
import { reservationColumns } from '../queries/reservation-row.ts'
import { runColumns } from '../queries/run-row.ts'
import { updateAccounts } from '../queries/update-accounts.ts'
import { balanceColumns, differsInBalance, updateBalances } from '../queries/update-balances.ts'
import { updateReservations } from '../queries/update-reservations.ts'
import type { DecidedBatch } from './decide-batch.ts'
import { type Difference, diffMaps } from './diff-maps.ts'

/** A statement with the rows it will write. */
export interface Write {
  readonly statement: Statement<readonly Parameter[], unknown>
  readonly parameters: readonly Parameter[]
}

/** The writes that turn what was loaded into what was decided: one statement a table, none in vain. */
export function writesOf(
  loaded: ReadonlyMap<string, State>,
  { states, ledger }: Pick<DecidedBatch, 'states' | 'ledger'>,
): readonly Write[] {
  const accounts = diffAccounts(loaded, states)
  const reservations = diffParts(loaded, states, (state) => state.reservations)
  const runs = diffParts(loaded, states, (state) => state.runs)
  const claims = diffParts(loaded, states, (state) => state.claims)
  const keywords = diffParts(loaded, states, (state) => state.keywords)
  const writes = new Writes()
  writes.add(insertAccounts, accounts.added, accountColumns)
  writes.add(updateAccounts, accounts.changed, accountColumns)
  writes.add(updateBalances, accounts.balances, balanceColumns)
  writes.add(insertLedger, ledger, ledgerColumns)
  writes.add(insertReservations, reservations.added, reservationColumns)
  writes.add(updateReservations, reservations.changed, reservationColumns)
  writes.add(putRuns, [...runs.added, ...runs.changed], runColumns)
  writes.add(deleteClaims, claims.removed, claimKeyColumns)
  writes.add(putClaims, [...claims.added, ...claims.changed], claimColumns)
  writes.add(deleteKeywords, keywords.removed, keywordNameColumns)
  writes.add(insertKeywords, keywords.added, keywordColumns)
  if (keywords.changed.length > 0) throw new Error('A keyword never changes; it was not written.')
  return writes.all
}

/** Sends the writes; they are answered in this order. */
export function sendWrites(session: Session, writes: readonly Write[]): Promise<unknown> {
  return Promise.all(writes.map((write) => session.query(write.statement, write.parameters)))
}

class Writes {
  readonly all: Write[] = []

  add<Row, Parameters extends readonly Parameter[]>(
    statement: Statement<Parameters, unknown>,
    rows: readonly Row[],
    columnsOf: (rows: readonly Row[]) => Parameters,
  ) {
    if (rows.length === 0) return
    this.all.push({ statement, parameters: columnsOf(rows) } as unknown as Write)
  }
}

/** Accounts that are new, of which only the balance changed, and of which more changed. */
function diffAccounts(loaded: ReadonlyMap<string, State>, decided: ReadonlyMap<string, State>) {
  const added: AccountState[] = []
  const balances: AccountState[] = []
  const changed: AccountState[] = []
  for (const [id, { account: after }] of decided) {
    const before = loaded.get(id)?.account ?? null
    if (after === null || after === before) continue
    if (before === null) added.push(after)
    else if (differsInBalance(before, after)) balances.push(after)
    else changed.push(after)
  }
  return { added, balances, changed }
}

/** The differences of one part of every state, each with its account. */
function diffParts<Value>(
  loaded: ReadonlyMap<string, State>,
  decided: ReadonlyMap<string, State>,
  partOf: (state: State) => ReadonlyMap<string, Value>,
): Difference<InAccount<Value>> {
  const all = { added: [], changed: [], removed: [] } as Changes<InAccount<Value>>
  for (const [account, before] of loaded) {
    const after = decided.get(account) ?? before
    if (before === after) continue
    const difference = diffMaps(partOf(before), partOf(after))
    for (const value of difference.added) all.added.push({ account, value })
    for (const value of difference.changed) all.changed.push({ account, value })
    for (const value of difference.removed) all.removed.push({ account, value })
  }
  return all
}

type Changes<Value> = { -readonly [Kind in keyof Difference<Value>]: Value[] }

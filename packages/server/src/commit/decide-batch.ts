import {
  type Catalogue,
  type Command,
  decide,
  type Outcome,
  type RememberedAnswer,
  type State,
} from '@igny8/credits-core'
import type { NewLedgerRow } from '../queries/insert-ledger.ts'
import type { LoadedBatch } from './load-batch.ts'

/** What became of one command: its outcome, or why it has none and must be tried alone. */
export type Decision = { readonly outcome: Outcome } | { readonly failure: unknown }

export interface DecidedBatch {
  /** In the order of the commands. */
  readonly decisions: readonly Decision[]
  readonly states: ReadonlyMap<string, State>
  readonly ledger: readonly NewLedgerRow[]
}

/** Runs the commands through core's decider, one after the other; each sees what those before did. */
export function decideBatch(
  loaded: LoadedBatch,
  commands: readonly Command[],
  catalogue: Catalogue,
): DecidedBatch {
  const states = new Map(loaded.states)
  const ledger: NewLedgerRow[] = []
  const decisions = commands.map((command): Decision => {
    const { account } = command
    const before = states.get(account)
    if (before === undefined) return { failure: new Error(`Account ${account} was not loaded.`) }
    if (isDueUnseen(before, loaded, account)) {
      return { failure: new Error(`What is due in account ${account} was not loaded.`) }
    }
    try {
      const { state, entries, outcome } = decide(before, command, loaded.now, catalogue)
      const rows = entries.map((entry) => ({ account, entry, answer: answerOf(entry.key, state) }))
      requireAnswerKept(command, before, state, rows)
      ledger.push(...rows)
      states.set(account, state)
      return { outcome }
    } catch (failure) {
      return { failure }
    }
  })
  return { decisions, states, ledger }
}

/** A command before this one in the batch may have made something due that was not loaded. */
function isDueUnseen({ account }: State, { now, whole }: LoadedBatch, id: string): boolean {
  return account !== null && account.dueAt <= now && !whole.has(id)
}

function answerOf(key: string | null, state: State): RememberedAnswer | null {
  return key === null ? null : (state.answers.get(key) ?? null)
}

/** The ledger is the only place where an answer is kept, so one without an entry would be forgotten. */
function requireAnswerKept(
  command: Command,
  before: State,
  after: State,
  rows: readonly NewLedgerRow[],
) {
  if (!('key' in command) || before.answers.get(command.key) === after.answers.get(command.key))
    return
  if (!rows.some(({ answer }) => answer !== null)) {
    throw new Error(`The answer to ${command.type} stands on no ledger entry.`)
  }
}

import type { Catalogue } from '@igny8/credits-core'
import {
  type Command,
  decide,
  type LedgerEntry,
  type Outcome,
  type RememberedAnswer,
  type State,
} from '@igny8/credits-core/decider'
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
  const answers = new Map<string, RememberedAnswer>()
  for (const [account, state] of loaded.states) {
    for (const [key, answer] of state.answers) answers.set(`${account} ${key}`, answer)
  }
  const ledger: NewLedgerRow[] = []
  const decisions = commands.map((command): Decision => {
    try {
      const { account } = command
      const before = stateFor(command, states.get(account), answers)
      requireWhole(before, loaded, account)
      const { state, entries, outcome } = decide(before, command, loaded.now, catalogue)
      const answer = newAnswer(command, before, state)
      requireKept(answer, entries)
      for (const entry of entries) {
        ledger.push({ account, entry, answer: entry.key === null ? null : answer })
      }
      if (answer !== null && 'key' in command) answers.set(`${account} ${command.key}`, answer)
      states.set(account, state)
      return { outcome }
    } catch (failure) {
      return { failure }
    }
  })
  return { decisions, states, ledger }
}

const noAnswers: ReadonlyMap<string, RememberedAnswer> = new Map()

/** The account's state with the one answer that the command may repeat: a batch has many keys. */
function stateFor(
  command: Command,
  state: State | undefined,
  answers: ReadonlyMap<string, RememberedAnswer>,
): State {
  if (state === undefined) throw new Error(`Account ${command.account} was not loaded.`)
  const known = 'key' in command ? answers.get(`${command.account} ${command.key}`) : undefined
  if (known === undefined) return { ...state, answers: noAnswers }
  return { ...state, answers: new Map([['key' in command ? command.key : '', known]]) }
}

/** A command before this one in the batch may have made something due that was not loaded. */
function requireWhole({ account }: State, { now, whole }: LoadedBatch, id: string) {
  if (account === null || account.dueAt > Math.max(now, account.updatedAt) || whole.has(id)) return
  throw new Error(`What is due in account ${id} was not loaded.`)
}

function newAnswer(command: Command, before: State, after: State): RememberedAnswer | null {
  if (!('key' in command)) return null
  const answer = after.answers.get(command.key)
  return answer === undefined || answer === before.answers.get(command.key) ? null : answer
}

/** The ledger is the only place where an answer is kept, so one without an entry would be forgotten. */
function requireKept(answer: RememberedAnswer | null, entries: readonly LedgerEntry[]) {
  if (answer !== null && entries.every(({ key }) => key === null)) {
    throw new Error('A remembered answer stands on no ledger entry.')
  }
}

import { defaultCatalogue } from '../../catalogue/default-catalogue.ts'
import type { CommandOf, CommandType } from '../../command.ts'
import { decide } from '../../decide.ts'
import { viewAccount } from '../../flow/view-account.ts'
import type { PutAccount } from '../../model/account.ts'
import type { Catalogue } from '../../model/catalogue.ts'
import type { LedgerEntry } from '../../model/ledger-entry.ts'
import type { Outcome } from '../../state/outcome.ts'
import { emptyState, type State } from '../../state/state.ts'

/** One account, its whole state and its ledger, for tests of the flow through `decide`. */
export class OneAccount {
  readonly entries: LedgerEntry[] = []
  state: State = emptyState
  /** Milliseconds since 1970. */
  now: number
  catalogue: Catalogue
  #keys = 0

  constructor(put: PutAccount & { readonly at: string; readonly catalogue?: Catalogue }) {
    const { at, catalogue = defaultCatalogue, ...input } = put
    this.now = Date.parse(at)
    this.catalogue = catalogue
    this.done('put_account', input)
  }

  /** Moves the clock to an ISO instant. */
  at(instant: string): this {
    this.now = Date.parse(instant)
    return this
  }

  /** Sends a command, under a fresh key where it takes one and none is given. */
  send<Type extends CommandType>(
    type: Type,
    input: CommandOf<Type>['input'],
    key = `key-${++this.#keys}`,
  ): Outcome {
    const command = { type, account: 'a', key, input } as unknown as CommandOf<Type>
    const { state, entries, outcome } = decide(this.state, command, this.now, this.catalogue)
    this.state = state
    this.entries.push(...entries)
    return outcome
  }

  /** Sends a command that must be done, and returns its value. */
  done<Type extends CommandType, Value = never>(
    type: Type,
    input: CommandOf<Type>['input'],
  ): Value {
    const outcome = this.send(type, input)
    if (outcome.type === 'done') return outcome.value as Value
    throw new Error(`${type} was ${outcome.type}: ${JSON.stringify(outcome)}`)
  }

  /** Holds work and returns the reservation's id. */
  hold(input: CommandOf<'reserve'>['input']): string {
    return this.done<'reserve', { id: string }>('reserve', input).id
  }

  get view() {
    if (this.state.account === null) throw new Error('The account was never opened.')
    return viewAccount(this.state.account, this.now, this.catalogue)
  }

  get credits() {
    return this.view.credits
  }

  /** Kind, change of the balance and note of each entry after the first `skip`. */
  story(skip = 0): readonly string[] {
    return this.entries
      .slice(skip)
      .map(({ kind, credits, held, note, at }) =>
        [new Date(at).toISOString(), kind, credits, held, note].join(' '),
      )
  }
}

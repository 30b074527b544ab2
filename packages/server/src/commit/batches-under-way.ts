import type { LoadedBatch } from './load-batch.ts'
import type { Waiting } from './waiting-commands.ts'

/** Commands that are read, decided and committed together. */
export interface Batch {
  readonly commands: readonly Waiting[]
  readonly accounts: ReadonlySet<string>
  readonly loaded: Promise<LoadedBatch>
}

/** The batches of one track that have begun and not ended: at most two. */
export class BatchesUnderWay {
  readonly #batches = new Set<Batch>()

  begin(commands: readonly Waiting[], loaded: Promise<LoadedBatch>): Batch {
    // It is awaited only after the batch before it; until then nobody else hears of a failure.
    loaded.catch(() => {})
    const accounts = new Set(commands.map(({ command }) => command.account))
    const batch = { commands, accounts, loaded }
    this.#batches.add(batch)
    return batch
  }

  end(batch: Batch): void {
    this.#batches.delete(batch)
  }

  has(account: string): boolean {
    for (const { accounts } of this.#batches) if (accounts.has(account)) return true
    return false
  }

  /** How many commands are in them. */
  get load(): number {
    let load = 0
    for (const { commands } of this.#batches) load += commands.length
    return load
  }
}

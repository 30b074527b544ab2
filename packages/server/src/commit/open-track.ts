import type { Catalogue } from '@igny8/credits-core'
import type { Command } from '@igny8/credits-core/decider'
import type { Connection, Result } from '../database/database.ts'
import { isLocked, isLost, unavailable } from '../database/database-error.ts'
import { findLockedAccounts } from '../queries/find-locked-accounts.ts'
import { begin, commit, rollback } from '../queries/transaction.ts'
import { type DecidedBatch, decideBatch } from './decide-batch.ts'
import { type LoadedBatch, loadBatch } from './load-batch.ts'
import type { Waiting, WaitingCommands } from './waiting-commands.ts'
import { sendWrites, type Write, writesOf } from './write-batch.ts'

/** What a track is told by whoever opens its lane. */
export interface CommitOptions {
  readonly connect: () => Promise<Connection>
  readonly catalogue: Catalogue
  /** Takes commands of accounts that somebody else keeps locked; without it they wait here. */
  readonly divert?: (commands: readonly Waiting[]) => void
  /** Added to the database's clock. */
  readonly timeShiftMs: () => number
  /** Hears how many commands were committed together. */
  readonly onBatch?: (commands: number) => void
}

interface TrackOptions extends CommitOptions {
  readonly waiting: WaitingCommands
  /** Whether this track shall take another batch. */
  readonly goesOn: () => boolean
  /** Whether the next batch is read behind the one that is being committed. */
  readonly readsAhead: () => boolean
  /** Whether an account is under way on another track. */
  readonly isElsewhere: (account: string) => boolean
  /** Hears of every batch that has begun or ended. */
  readonly onTurn: () => void
  /** Hears why there is no connection. */
  readonly onUnreachable: (error: unknown) => void
}

/** Batches that follow each other on one connection. */
export interface Track {
  /** Goes through what waits, unless it does so already. */
  start(): void
  /** The going through, while there is one. */
  readonly running: Promise<void> | undefined
  /** How many commands are under way here. */
  readonly load: number
  /** Whether an account is in a batch that is under way here. */
  has(account: string): boolean
  close(): Promise<void>
}

interface Batch {
  readonly commands: readonly Waiting[]
  readonly accounts: ReadonlySet<string>
  readonly loaded: Promise<LoadedBatch>
}

export function openTrack(options: TrackOptions): Track {
  const { waiting, connect, catalogue, divert, timeShiftMs, onBatch } = options
  const { goesOn, readsAhead, isElsewhere, onTurn, onUnreachable } = options
  const underWay = new Set<Batch>()
  let connection: Connection | undefined
  let running: Promise<void> | undefined

  function has(account: string): boolean {
    for (const { accounts } of underWay) if (accounts.has(account)) return true
    return false
  }

  async function run(): Promise<void> {
    while (goesOn()) {
      try {
        connection = connection?.usable ? connection : await connect()
      } catch (error) {
        onUnreachable(error)
        break
      }
      let batch = startReading(connection)
      if (batch === undefined) break
      while (batch !== undefined) batch = await end(connection, batch)
    }
    running = undefined
  }

  function startReading(connection: Connection): Batch | undefined {
    const commands = waiting.takeBatch(isElsewhere)
    if (commands.length === 0) return undefined
    const loaded = read(connection, commandsOf(commands))
    // It is awaited only after the batch before it; until then nobody else hears of a failure.
    loaded.catch(() => {})
    const accounts = new Set(commands.map(({ command }) => command.account))
    const batch = { commands, accounts, loaded }
    underWay.add(batch)
    onTurn()
    return batch
  }

  async function read(connection: Connection, commands: readonly Command[]): Promise<LoadedBatch> {
    const [batch] = await connection.together(() => {
      const begun = connection.query(begin, [])
      return Promise.all([loadBatch(connection, commands, timeShiftMs()), begun])
    })
    return batch
  }

  async function end(connection: Connection, batch: Batch): Promise<Batch | undefined> {
    const next = await finish(connection, batch)
    underWay.delete(batch)
    onTurn()
    return next
  }

  /** Decides and commits one batch; returns the one that was sent to be read behind it. */
  async function finish(
    connection: Connection,
    { commands, loaded }: Batch,
  ): Promise<Batch | undefined> {
    let decided: DecidedBatch
    let writes: readonly Write[]
    try {
      const batch = await loaded
      decided = decideBatch(batch, commandsOf(commands), catalogue)
      writes = writesOf(batch.states, decided)
    } catch (error) {
      connection.query(rollback, []).catch(() => {})
      if (divert !== undefined && isLocked(error)) await separate(connection, commands, divert)
      else waiting.retryOrReject(commands, error)
      return undefined
    }
    const ended = connection.together(() =>
      Promise.all([
        sendWrites(connection, writes),
        // Nothing to keep, nothing to wait for: a rollback gives the locks back without a flush.
        connection.query(writes.length > 0 ? commit : rollback, []),
      ]),
    )
    ended.catch(() => {})
    const next = readsAhead() ? startReading(connection) : undefined
    try {
      // What wrote nothing rests on what is committed already.
      if (writes.length > 0) requireCommitted((await ended)[1])
      onBatch?.(commands.length)
      waiting.settle(commands, decided.decisions)
      return next
    } catch (error) {
      connection.query(rollback, []).catch(() => {})
      // It was read in a transaction that had failed, and nothing is wrong with it.
      if (next !== undefined) putBack(next)
      if (isLost(error)) waiting.rejectBatch(commands, unavailable(error, 'pending'))
      else waiting.retryOrReject(commands, error)
      return undefined
    }
  }

  function putBack(batch: Batch): void {
    underWay.delete(batch)
    waiting.putBack(batch.commands)
  }

  /** Somebody keeps one of the accounts locked: the commands of all others go on without it. */
  async function separate(
    connection: Connection,
    commands: readonly Waiting[],
    divert: NonNullable<TrackOptions['divert']>,
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

  return {
    // A microtask later, so that commands of one tick share a batch.
    start() {
      running ??= Promise.resolve().then(run)
    },
    get running() {
      return running
    },
    get load() {
      let load = 0
      for (const { commands } of underWay) load += commands.length
      return load
    },
    has,
    async close() {
      await connection?.close()
    },
  }
}

function commandsOf(waiting: readonly Waiting[]): readonly Command[] {
  return waiting.map(({ command }) => command)
}

/** A COMMIT in a failed transaction is answered with ROLLBACK, without an error. */
function requireCommitted({ command }: Result<never>) {
  if (command !== 'COMMIT') throw new Error('The batch was rolled back.')
}

import type { Catalogue } from '@igny8/credits-core'
import type { Command, Outcome } from '@igny8/credits-core/decider'
import type { Connection, Result } from '../database/database.ts'
import { isLocked, isLost, unavailable } from '../database/database-error.ts'
import { findLockedAccounts } from '../queries/find-locked-accounts.ts'
import { begin, commit, rollback } from '../queries/transaction.ts'
import { type DecidedBatch, decideBatch } from './decide-batch.ts'
import { type LoadedBatch, loadBatch } from './load-batch.ts'
import { type Waiting, WaitingCommands } from './waiting-commands.ts'
import { sendWrites, type Write, writesOf } from './write-batch.ts'

export interface LaneOptions {
  readonly connect: () => Promise<Connection>
  readonly catalogue: Catalogue
  /** Takes commands of accounts that somebody else keeps locked; without it they wait here. */
  readonly divert?: (commands: readonly Waiting[]) => void
  /** Added to the database's clock. */
  readonly timeShiftMs: () => number
  /** Hears how many commands were committed together. */
  readonly onBatch?: (commands: number) => void
}

/** Where commands wait for the next batch. */
export interface Lane {
  /** Resolves once the command is decided and its effect is committed. */
  submit(command: Command): Promise<Outcome>
  /** Waits for what was submitted, then gives the connection back. */
  close(): Promise<void>
}

/**
 * The group commit. While one batch is written and committed, the next one is already locked and read
 * behind it in the same pipe, and what comes in meanwhile gathers for the one after that.
 */
export function openLane({ connect, catalogue, divert, timeShiftMs, onBatch }: LaneOptions): Lane {
  const waiting = new WaitingCommands()
  let connection: Connection | undefined
  let running: Promise<void> | undefined
  let closed = false

  function submit(command: Command): Promise<Outcome> {
    if (closed) return Promise.reject(unavailable(new Error('The lane is closed.')))
    const outcome = waiting.add(command)
    // A microtask later, so that commands of one tick share a batch.
    running ??= Promise.resolve().then(run)
    return outcome
  }

  async function run(): Promise<void> {
    while (waiting.size > 0) {
      try {
        connection = connection?.usable ? connection : await connect()
      } catch (error) {
        waiting.rejectAll(unavailable(error))
        break
      }
      await commitWhileWaiting(connection)
    }
    running = undefined
  }

  async function commitWhileWaiting(connection: Connection): Promise<void> {
    let batch = startReading(connection)
    while (batch !== undefined) batch = await finish(connection, batch)
  }

  function startReading(connection: Connection): ReadingBatch | undefined {
    const commands = waiting.takeBatch()
    if (commands.length === 0) return undefined
    const loaded = read(connection, commandsOf(commands))
    // It is awaited only after the batch before it; until then nobody else hears of a failure.
    loaded.catch(() => {})
    return { commands, loaded }
  }

  async function read(connection: Connection, commands: readonly Command[]): Promise<LoadedBatch> {
    const [batch] = await connection.together(() => {
      const begun = connection.query(begin, [])
      return Promise.all([loadBatch(connection, commands, timeShiftMs()), begun])
    })
    return batch
  }

  /** Decides and commits one batch; returns the one that was sent to be read behind it. */
  async function finish(
    connection: Connection,
    { commands, loaded }: ReadingBatch,
  ): Promise<ReadingBatch | undefined> {
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
    const next = startReading(connection)
    try {
      // What wrote nothing rests on what is committed already.
      if (writes.length > 0) requireCommitted((await ended)[1])
      onBatch?.(commands.length)
      waiting.settle(commands, decided.decisions)
      return next
    } catch (error) {
      connection.query(rollback, []).catch(() => {})
      // It was read in a transaction that had failed, and nothing is wrong with it.
      if (next !== undefined) waiting.putBack(next.commands)
      if (isLost(error)) waiting.rejectBatch(commands, unavailable(error, 'pending'))
      else waiting.retryOrReject(commands, error)
      return undefined
    }
  }

  /** Somebody keeps one of the accounts locked: the commands of all others go on without it. */
  async function separate(
    connection: Connection,
    commands: readonly Waiting[],
    divert: NonNullable<LaneOptions['divert']>,
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
    submit,
    async close() {
      closed = true
      await running
      await connection?.close()
    },
  }
}

interface ReadingBatch {
  readonly commands: readonly Waiting[]
  readonly loaded: Promise<LoadedBatch>
}

function commandsOf(waiting: readonly Waiting[]): readonly Command[] {
  return waiting.map(({ command }) => command)
}

/** A COMMIT in a failed transaction is answered with ROLLBACK, without an error. */
function requireCommitted({ command }: Result<never>) {
  if (command !== 'COMMIT') throw new Error('The batch was rolled back.')
}

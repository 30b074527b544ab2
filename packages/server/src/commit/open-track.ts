import type { Catalogue } from '@igny8/credits-core'
import type { Command } from '@igny8/credits-core/decider'
import type { Connection, Result } from '../database/database.ts'
import { isLocked, isLost, unavailable } from '../database/database-error.ts'
import { begin, commit, rollback } from '../queries/transaction.ts'
import { type Batch, BatchesUnderWay } from './batches-under-way.ts'
import { type DecidedBatch, decideBatch } from './decide-batch.ts'
import { type LoadedBatch, loadBatch } from './load-batch.ts'
import { separateLocked } from './separate-locked.ts'
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

/** Opens a track; it connects when it is first started. */
export function openTrack(options: TrackOptions): Track {
  const { waiting, connect, catalogue, divert, timeShiftMs, onBatch } = options
  const { goesOn, readsAhead, isElsewhere, onTurn, onUnreachable } = options
  const underWay = new BatchesUnderWay()
  let connection: Connection | undefined
  let running: Promise<void> | undefined

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
    const batch = underWay.begin(commands, read(connection, commandsOf(commands)))
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
    underWay.end(batch)
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
      if (divert !== undefined && isLocked(error))
        await separateLocked(connection, commands, waiting, divert)
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
    underWay.end(batch)
    waiting.putBack(batch.commands)
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
      return underWay.load
    },
    has: (account) => underWay.has(account),
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

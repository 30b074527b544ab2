import type { Command, Outcome } from '@igny8/credits-core/decider'
import { unavailable } from '../database/database-error.ts'
import { type CommitOptions, openTrack, type Track } from './open-track.ts'
import { batchLimit, WaitingCommands } from './waiting-commands.ts'

export interface LaneOptions extends CommitOptions {
  /** Whether a second connection may help where more than a batch is waiting. */
  readonly hasHelper?: boolean
}

/** Where commands wait for the next batch. */
export interface Lane {
  /** Resolves once the command is decided and its effect is committed. */
  submit(command: Command): Promise<Outcome>
  /** Waits for what was submitted, then gives the connections back. */
  close(): Promise<void>
}

/**
 * The group commit. While one batch is written and committed, the next one is already locked and read
 * behind it in the same pipe, and what comes in meanwhile gathers for the one after that. A helper takes
 * batches on a connection of its own where a whole one is waiting, so that one is decided while the
 * database works on the other; and what comes behind two whole batches, so that a quiet account need
 * not wait for a hot one. No account is on both connections.
 */
export function openLane({ hasHelper = false, ...options }: LaneOptions): Lane {
  const waiting = new WaitingCommands()
  let closed = false
  const main: Track = openTrack({
    ...options,
    waiting,
    goesOn: () => waiting.size > 0,
    // Two batches at once are enough: more would only be smaller.
    readsAhead: () => helper.running === undefined,
    isElsewhere: (account) => helper.has(account),
    onTurn: startWhereNeeded,
    onUnreachable: (error) => waiting.rejectAll(unavailable(error)),
  })
  const helper: Track = openTrack({
    ...options,
    waiting,
    goesOn: needsHelper,
    readsAhead: () => false,
    isElsewhere: main.has,
    onTurn: startWhereNeeded,
    // The main track goes on alone.
    onUnreachable: () => {},
  })

  function submit(command: Command): Promise<Outcome> {
    if (closed) return Promise.reject(unavailable(new Error('The lane is closed.')))
    const outcome = waiting.add(command)
    startWhereNeeded()
    return outcome
  }

  function startWhereNeeded(): void {
    if (waiting.size > 0) main.start()
    if (hasHelper && needsHelper()) helper.start()
  }

  function needsHelper(): boolean {
    return waiting.size > 0 && main.load > 0 && (waiting.isDeep || main.load >= 2 * batchLimit)
  }

  return {
    submit,
    async close() {
      closed = true
      while (main.running ?? helper.running) await Promise.all([main.running, helper.running])
      await Promise.all([main.close(), helper.close()])
    },
  }
}

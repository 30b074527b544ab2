import type { Command, Outcome } from '@igny8/credits-core/decider'
import type { Database } from '../database/database.ts'
import { unavailable } from '../database/database-error.ts'
import { type Lane, type LaneOptions, openLane } from './open-lane.ts'
import type { Waiting } from './waiting-commands.ts'

export interface LanesOptions extends Omit<LaneOptions, 'connect' | 'divert' | 'hasHelper'> {
  readonly database: Pick<Database, 'connect' | 'kind'>
  /** Names the lane of an account; commands of two lanes never share a batch. One lane for all. */
  readonly laneOf?: ((account: string) => string | number) | undefined
}

/** Each one holds a connection, so there are not many. */
const sideLaneLimit = 4

/**
 * One lane for everybody, or for each shard, and beside it one for each account that somebody else keeps locked: a host
 * with a long transaction, most likely. Only that account's commands wait for it.
 */
export function openLanes({ database, laneOf = () => 0, ...options }: LanesOptions): Lane {
  const sideLanes = new Map<string, SideLane>()
  const mainLanes = new Map<string | number, Lane>()
  let closed = false

  function mainLane(account: string): Lane {
    const name = laneOf(account)
    const open = mainLanes.get(name)
    if (open !== undefined) return open
    const lane = openLane({
      ...options,
      connect: () => database.connect('impatient'),
      divert,
      // PGlite has one connection, and does one thing at a time.
      hasHelper: database.kind === 'postgres',
    })
    mainLanes.set(name, lane)
    return lane
  }

  function divert(commands: readonly Waiting[]): void {
    for (const waiting of commands) {
      submitAside(waiting.command).then(waiting.resolve, waiting.reject)
    }
  }

  async function submitAside(command: Command): Promise<Outcome> {
    const { account } = command
    const side = sideLanes.get(account) ?? openSideLane(account)
    side.waiting += 1
    try {
      return await side.lane.submit(command)
    } finally {
      side.waiting -= 1
      if (side.waiting === 0) {
        sideLanes.delete(account)
        await side.lane.close()
      }
    }
  }

  function openSideLane(account: string): SideLane {
    if (sideLanes.size >= sideLaneLimit) {
      throw unavailable(new Error(`Account ${account} is locked, and ${sideLaneLimit} others are.`))
    }
    const lane = openLane({ ...options, connect: () => database.connect('patient') })
    const side = { lane, waiting: 0 }
    sideLanes.set(account, side)
    return side
  }

  return {
    submit(command) {
      if (closed) return Promise.reject(unavailable(new Error('The lanes are closed.')))
      if (sideLanes.has(command.account)) return submitAside(command)
      return mainLane(command.account).submit(command)
    },
    async close() {
      closed = true
      await Promise.all([...mainLanes.values()].map((lane) => lane.close()))
      await Promise.all([...sideLanes.values()].map(({ lane }) => lane.close()))
    },
  }
}

interface SideLane {
  readonly lane: Lane
  waiting: number
}

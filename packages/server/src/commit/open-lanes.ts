import type { Command, Outcome } from '@igny8/credits-core/decider'
import type { Database } from '../database/database.ts'
import { unavailable } from '../database/database-error.ts'
import { type Lane, type LaneOptions, openLane } from './open-lane.ts'
import type { Waiting } from './waiting-commands.ts'

export interface LanesOptions extends Omit<LaneOptions, 'connect' | 'divert'> {
  readonly database: Pick<Database, 'connect'>
}

/** Each one holds a connection, so there are not many. */
const sideLaneLimit = 4

/**
 * One lane for everybody, and beside it one for each account that somebody else keeps locked: a host
 * with a long transaction, most likely. Only that account's commands wait for it.
 */
export function openLanes({ database, ...options }: LanesOptions): Lane {
  const sideLanes = new Map<string, SideLane>()
  const main = openLane({ ...options, connect: () => database.connect('impatient'), divert })

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
    submit: (command) =>
      sideLanes.has(command.account) ? submitAside(command) : main.submit(command),
    async close() {
      await main.close()
      await Promise.all([...sideLanes.values()].map(({ lane }) => lane.close()))
    },
  }
}

interface SideLane {
  readonly lane: Lane
  waiting: number
}

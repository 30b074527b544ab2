import { type EntryPoint, entryPoints } from '../catalogue/entry-points.ts'
import type { Credits, Guarded } from '../credits.ts'
import { type DoorGuard, guardKeywordDoor, guardSiteDoor, guardUserDoor } from '../guard-door.ts'

/** What it takes to drive every door at its limit. */
export interface DoorDrive {
  readonly credits: Credits
  /** An account of its own: it is created, and filled up to one slot below every limit. */
  readonly account: string
  /** A plan with a limit of at least 1 for whatever the doors lead into. */
  readonly planId: string
  /** The host's own guards; one of ours for every entry point where they are left out. */
  readonly guards?: readonly DoorGuard[]
  readonly attemptsPerDoor?: number
}

/** What came of driving all doors of one limit at once, with room for one. */
export interface DoorFinding {
  readonly limit: DoorGuard['limit']
  /** The plan's limit. */
  readonly value: number
  readonly attempts: number
  /** How many got in while there was room for one. */
  readonly entered: number
  /** What the account says is taken afterwards. */
  readonly taken: number
  /** Doors that let somebody in who had no room. Where too many got in at once, all they used. */
  readonly waysPast: readonly EntryPoint[]
  /** Nobody got in although there was room. */
  readonly deniedWithRoom: boolean
}

/**
 * Fills every limit up to one below, drives all doors of it concurrently, then tries each door once
 * more on the full limit. One finding for each limit; a good one has `entered: 1`, no `waysPast`.
 */
export async function driveEveryDoor(drive: DoorDrive): Promise<readonly DoorFinding[]> {
  const { credits, account, planId, guards = guardsOf(credits) } = drive
  await credits.putAccount({ account, planId })
  const { limits } = await credits.account({ account })
  const drives = [...new Set(guards.map((guard) => guard.limit))].map((limit) => {
    const value = limits[limit].limit
    if (value === null || value < 1) throw new RangeError(`${planId} has no ${limit} to run out of`)
    return { limit, value, guards: guards.filter((guard) => guard.limit === limit) }
  })
  const findings: DoorFinding[] = []
  for (const one of drives) findings.push(await driveLimit(drive, one))
  return findings
}

/** A guard for every entry point there is. */
export function guardsOf(credits: Credits): readonly DoorGuard[] {
  return entryPoints().map((entryPoint) => {
    const [limit, door] = entryPoint.split('/') as [DoorGuard['limit'], never]
    if (limit === 'keywords') return guardKeywordDoor(credits, door)
    return limit === 'sites' ? guardSiteDoor(credits, door) : guardUserDoor(credits, door)
  })
}

interface DrivenLimit extends Pick<DoorFinding, 'limit' | 'value'> {
  readonly guards: readonly DoorGuard[]
}

async function driveLimit(
  { credits, account, attemptsPerDoor = 8 }: DoorDrive,
  { limit, value, guards }: DrivenLimit,
): Promise<DoorFinding> {
  await fill(credits, account, limit, value - 1)

  const attempts = Array.from({ length: attemptsPerDoor }, (_, attempt) => attempt)
  const tries = attempts.flatMap((attempt) => guards.map((guard) => ({ guard, attempt })))
  const entries = await Promise.all(
    tries.map(({ guard, attempt }) => enter(guard, account, `race ${attempt}`, attempt % 2 === 1)),
  )
  const entered = entries.reduce((sum, count) => sum + count, 0)
  const { used, held } = (await credits.account({ account })).limits[limit]
  const waysPast = new Set<EntryPoint>()
  if (entered > 1 || used + held > value) {
    for (const [index, { guard }] of tries.entries()) {
      if ((entries[index] ?? 0) > 0) waysPast.add(guard.entryPoint)
    }
  }
  if (entered > 0) {
    for (const guard of guards) {
      if ((await enter(guard, account, 'late', false)) > 0) waysPast.add(guard.entryPoint)
    }
  }
  return {
    limit,
    value,
    attempts: tries.length,
    entered,
    taken: used + held,
    waysPast: [...waysPast],
    deniedWithRoom: entered === 0,
  }
}

/** One try at one door; how many got in. Every other try asks in the other way the door knows. */
async function enter(
  guard: DoorGuard,
  account: string,
  attempt: string,
  otherWay: boolean,
): Promise<number> {
  const name = `${guard.entryPoint} ${attempt}`
  if (guard.limit === 'keywords') {
    const words = otherWay ? [name, `${name} two`, `${name} three`] : [name]
    const keywords = words.map((keyword) => ({ keyword, country: 'us' }))
    const policy = otherWay ? 'as_many_as_fit' : 'all_or_nothing'
    const added = await guard({ account, key: slug(name), keywords, policy })
    return added.allowed ? added.value.added : 0
  }
  const claim = { account, name: slug(name), state: otherWay ? 'pending' : 'active' } as const
  return Number((await guard(claim)).allowed)
}

async function fill(
  credits: Credits,
  account: string,
  limit: DoorGuard['limit'],
  count: number,
): Promise<void> {
  if (limit !== 'keywords') {
    for (let index = 0; index < count; index += 1) {
      requireAllowed(await credits.claim({ account, limit, name: `filler-${index}` }))
    }
    return
  }
  for (let from = 0; from < count; from += 1_000) {
    const keywords = Array.from({ length: Math.min(1_000, count - from) }, (_, index) => ({
      keyword: `filler ${from + index}`,
      country: 'us',
    }))
    const policy = 'all_or_nothing' as const
    const key = `filler-${from}`
    requireAllowed(await credits.addKeywords({ account, key, door: 'manual', policy, keywords }))
  }
}

function requireAllowed(guarded: Guarded<unknown>): void {
  if (!guarded.allowed) throw new Error(`No room to fill up: ${guarded.decision.message.text}`)
}

function slug(name: string): string {
  return name.replaceAll(/[^a-z0-9]+/g, '-')
}

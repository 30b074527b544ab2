import { type EntryPoint, entryPoints } from './catalogue/entry-points.ts'
import { CreditsError } from './credits-error.ts'
import type { DoorGuard } from './guard-door.ts'

const makers = {
  keywords: 'guardKeywordDoor',
  sites: 'guardSiteDoor',
  users: 'guardUserDoor',
} as const

/**
 * Makes sure that every door of a host has a guard; call it once when the program starts. Throws one
 * `invalid_field` that names every door without one and what to do about it.
 */
export function assertAllGuarded(
  hostDoors: readonly EntryPoint[],
  guards: readonly Pick<DoorGuard, 'entryPoint'>[],
): void {
  const guarded = new Set<string>(guards.map((guard) => guard.entryPoint))
  const known = new Set<string>(entryPoints())
  const errors = [...new Set(hostDoors)].flatMap((door) => {
    const message = known.has(door) ? sayUnguarded(door, guarded) : sayUnknown(door)
    if (message === null) return []
    return { pointer: `/${hostDoors.indexOf(door)}`, code: 'invalid_field', message }
  })
  if (errors.length === 0) return
  const said = errors.map(({ message }) => message).join(' ')
  throw new CreditsError('invalid_field', said, { errors })
}

function sayUnguarded(door: EntryPoint, guarded: ReadonlySet<string>): string | null {
  if (guarded.has(door)) return null
  const [limit, name] = door.split('/') as [keyof typeof makers, string]
  return `The door ${door} has no guard: make it with ${makers[limit]}(credits, '${name}') and let nothing in but through it.`
}

function sayUnknown(door: string): string {
  return `There is no door "${door}": use one of entryPoints().`
}

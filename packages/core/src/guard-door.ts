import {
  type KeywordDoor,
  keywordDoors,
  type SiteDoor,
  siteDoors,
  type UserDoor,
  userDoors,
} from './catalogue/doors.ts'
import type { ClaimableLimitName } from './catalogue/limit-names.ts'
import type { Credits, Guarded, InAccount, Once } from './credits.ts'
import { CreditsError } from './credits-error.ts'
import type { Claim, ClaimRequest } from './model/claim.ts'
import type { AddKeywordsRequest, AddKeywordsResult } from './model/keyword.ts'

/** Adds keywords through one door. The door is part of the function, so no call can leave it out. */
export interface KeywordDoorGuard {
  (input: Once & Omit<AddKeywordsRequest, 'door'>): Promise<Guarded<AddKeywordsResult>>
  readonly limit: 'keywords'
  readonly entryPoint: `keywords/${KeywordDoor}`
}

type DoorlessClaim = Omit<ClaimRequest, 'door'> & { readonly name: string }

/** Takes a named slot of one limit through one door. */
export interface SlotDoorGuard<Limit extends ClaimableLimitName, Door extends string> {
  (input: InAccount & DoorlessClaim): Promise<Guarded<Claim>>
  readonly limit: Limit
  readonly entryPoint: `${Limit}/${Door}`
}

/** Guards one door through which sites come in. */
export type SiteDoorGuard = SlotDoorGuard<'sites', SiteDoor>

/** Guards one door through which people come in. */
export type UserDoorGuard = SlotDoorGuard<'users', UserDoor>

/** Guards one door, whichever limit it leads into. */
export type DoorGuard = KeywordDoorGuard | SiteDoorGuard | UserDoorGuard

/**
 * The only way keywords should come in at this door: `credits.addKeywords` with the door filled in.
 * Throws `invalid_field` for a door that does not exist.
 */
export function guardKeywordDoor(
  credits: Pick<Credits, 'addKeywords'>,
  door: KeywordDoor,
): KeywordDoorGuard {
  requireDoor('keywords', keywordDoors, door)
  const add = (input: Once & Omit<AddKeywordsRequest, 'door'>) =>
    credits.addKeywords({ ...input, door })
  return Object.assign(add, { limit: 'keywords', entryPoint: `keywords/${door}` } as const)
}

/** The only way a site should be added at this door: a claim of `sites` by its name. */
export function guardSiteDoor(credits: Pick<Credits, 'claim'>, door: SiteDoor): SiteDoorGuard {
  requireDoor('sites', siteDoors, door)
  return guardSlotDoor(credits, 'sites', door)
}

/**
 * The only way somebody should join at this door: a claim of `users` by their name. An invite is
 * claimed as `pending`; it holds the seat and gives it back after `ttlSeconds`.
 */
export function guardUserDoor(credits: Pick<Credits, 'claim'>, door: UserDoor): UserDoorGuard {
  requireDoor('users', userDoors, door)
  return guardSlotDoor(credits, 'users', door)
}

function guardSlotDoor<Limit extends ClaimableLimitName, Door extends SiteDoor | UserDoor>(
  credits: Pick<Credits, 'claim'>,
  limit: Limit,
  door: Door,
): SlotDoorGuard<Limit, Door> {
  const claim = (input: InAccount & DoorlessClaim) => credits.claim({ ...input, limit, door })
  const entryPoint: `${Limit}/${Door}` = `${limit}/${door}`
  return Object.assign(claim, { limit, entryPoint })
}

function requireDoor(limit: DoorGuard['limit'], doors: readonly string[], door: string): void {
  if (doors.includes(door)) return
  const message = `There is no door "${door}" into ${limit}. Use one of: ${doors.join(', ')}.`
  throw new CreditsError('invalid_field', message, {
    errors: [{ pointer: '/door', code: 'invalid_field', message }],
  })
}

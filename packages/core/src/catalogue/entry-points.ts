import {
  type KeywordDoor,
  keywordDoors,
  type SiteDoor,
  siteDoors,
  type UserDoor,
  userDoors,
} from './doors.ts'

/** A door with the limit it leads into: `keywords/csv_import`, `sites/dashboard`, `users/sso`. */
export type EntryPoint = `keywords/${KeywordDoor}` | `sites/${SiteDoor}` | `users/${UserDoor}`

/** Every entry point there is, limit by limit. */
export function entryPoints(): readonly EntryPoint[] {
  return [
    ...keywordDoors.map((door) => `keywords/${door}` as const),
    ...siteDoors.map((door) => `sites/${door}` as const),
    ...userDoors.map((door) => `users/${door}` as const),
  ]
}

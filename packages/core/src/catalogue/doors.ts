/** Every place where a keyword can enter a workspace. All of them go through the same claim. */
export const keywordDoors = [
  'manual',
  'csv_import',
  'library',
  'research',
  'automation',
  'integration',
] as const

/** Every place where a site can be added to an account. */
export const siteDoors = ['dashboard', 'onboarding', 'import', 'integration', 'support'] as const

/** Every place where somebody can become a user of an account. */
export const userDoors = [
  'invite',
  'join_link',
  'sign_up',
  'sso',
  'directory_sync',
  'support',
] as const

/** Where keywords enter the workspace. */
export type KeywordDoor = (typeof keywordDoors)[number]

/** Where sites are added. */
export type SiteDoor = (typeof siteDoors)[number]

/** Where people come into a team. */
export type UserDoor = (typeof userDoors)[number]

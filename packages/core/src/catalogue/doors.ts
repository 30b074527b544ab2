/** Every place where a keyword can enter a workspace. All of them go through the same claim. */
export const keywordDoors = [
  'manual',
  'csv_import',
  'library',
  'research',
  'automation',
  'integration',
] as const

export type KeywordDoor = (typeof keywordDoors)[number]

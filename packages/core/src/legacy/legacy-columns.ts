/** What the old tables call the columns that are read. A host overrides what it has renamed. */
export const legacyPlanColumns = {
  id: 'id',
  slug: 'slug',
  name: 'name',
  price: 'price',
  credits: 'included_credits',
  sites: 'max_sites',
  users: 'max_users',
  keywords: 'max_keywords',
  ahrefsQueries: 'max_ahrefs_queries',
  clusters: 'max_clusters',
} as const

/** The columns of an old account, by what they hold. */
export const legacyAccountColumns = {
  id: 'id',
  plan: 'plan_id',
  status: 'status',
  credits: 'credits',
  periodStart: 'usage_period_start',
  periodEnd: 'usage_period_end',
  ahrefsQueries: 'usage_ahrefs_queries',
} as const

/** The names of an old plan’s columns, in a host’s own database. */
export type LegacyPlanColumns = Readonly<Record<keyof typeof legacyPlanColumns, string>>

/** The names of an old account’s columns, in a host’s own database. */
export type LegacyAccountColumns = Readonly<Record<keyof typeof legacyAccountColumns, string>>

/** Limits of a plan that credits took the place of. */
export const droppedPlanColumns: readonly string[] = [
  'max_content_ideas',
  'max_content_words',
  'max_images_basic',
  'max_images_premium',
  'max_image_prompts',
]

/** Counters of an account that counted towards them. */
export const droppedAccountColumns: readonly string[] = [
  'usage_content_ideas',
  'usage_content_words',
  'usage_images_basic',
  'usage_images_premium',
  'usage_image_prompts',
]

import type { LimitName } from '../catalogue/limit-names.ts'
import type { ImageQuality } from '../model/action-request.ts'

/** What an old check counted in a piece of work. */
export type LegacyMeasure =
  | { readonly of: 'slots'; readonly limit: LimitName }
  | { readonly of: 'times'; readonly action: string }
  | { readonly of: 'words'; readonly action: string }
  | { readonly of: 'images'; readonly qualities: readonly ImageQuality[] }
  | { readonly of: 'credits' }
  /** Nothing in the work says it; the host does. */
  | { readonly of: 'told' }

/** One check of the old model, as data. */
export interface LegacyLimit {
  readonly name: string
  /** The plan's column, or `null` where the account's number is itself what may be taken. */
  readonly max: string | null
  /** The account's column; `null` where the host counted rows. */
  readonly usage: string | null
  readonly measure: LegacyMeasure
}

/** Every check of the old model: four standing counts, five monthly ones, and the balance. */
export const legacyLimits: readonly LegacyLimit[] = [
  { name: 'sites', max: 'max_sites', usage: null, measure: { of: 'slots', limit: 'sites' } },
  { name: 'users', max: 'max_users', usage: null, measure: { of: 'slots', limit: 'users' } },
  {
    name: 'keywords',
    max: 'max_keywords',
    usage: null,
    measure: { of: 'slots', limit: 'keywords' },
  },
  { name: 'clusters', max: 'max_clusters', usage: null, measure: { of: 'told' } },
  {
    name: 'content_ideas',
    max: 'max_content_ideas',
    usage: 'usage_content_ideas',
    measure: { of: 'times', action: 'idea_generation' },
  },
  {
    name: 'content_words',
    max: 'max_content_words',
    usage: 'usage_content_words',
    measure: { of: 'words', action: 'content_generation' },
  },
  {
    name: 'images_basic',
    max: 'max_images_basic',
    usage: 'usage_images_basic',
    measure: { of: 'images', qualities: ['basic'] },
  },
  {
    name: 'images_premium',
    max: 'max_images_premium',
    usage: 'usage_images_premium',
    measure: { of: 'images', qualities: ['quality', 'premium'] },
  },
  {
    name: 'image_prompts',
    max: 'max_image_prompts',
    usage: 'usage_image_prompts',
    measure: { of: 'times', action: 'image_prompts' },
  },
  { name: 'credits', max: null, usage: 'credits', measure: { of: 'credits' } },
]

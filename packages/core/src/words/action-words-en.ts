import type { Words } from './sentence.ts'

/** What people call the actions of the catalogue that ships. A host names its own as `action.<id>`. */
export const actionWordsEn = {
  'action.clustering': 'Keyword clustering',
  'action.idea_generation': 'Content ideas',
  'action.content_generation': 'Article writing',
  'action.image_prompts': 'Image prompts',
  'action.image_generation': 'Images',
  'action.optimisation': 'Page rewrites',
  'action.internal_linking': 'Internal linking',
  'action.site_structure': 'Site structure',
} as const satisfies Words

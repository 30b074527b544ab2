import type { ActionRequest } from '../model/action-request.ts'

/** The actions that usually make one article: plans say how many of them they bring. */
export const typicalArticle: ActionRequest[] = [
  { action: 'clustering' },
  { action: 'idea_generation' },
  { action: 'content_generation', words: 1_500 },
  { action: 'image_prompts' },
  { action: 'image_generation', images: { quality: 3, premium: 1 } },
]

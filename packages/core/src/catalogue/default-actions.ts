import type { PricedAction } from '../model/catalogue.ts'

/** Prices of gpt-4o and gpt-4o-mini, in tokens for one credit. */
const tokensPerCredit = { 'gpt-4o': 1_000, 'gpt-4o-mini': 10_000 }

/** The eight actions of IGNY8. Tasks and publishing are free and have no price. */
export const defaultActions: PricedAction[] = [
  {
    id: 'clustering',
    name: 'Keyword clustering',
    price: { kind: 'per_unit', unit: 'keywords', credits: 5, per: 50 },
  },
  {
    id: 'idea_generation',
    name: 'Content ideas',
    price: { kind: 'per_unit', unit: 'articles', credits: 10, per: 1 },
  },
  {
    id: 'content_generation',
    name: 'Article writing',
    price: { kind: 'per_unit', unit: 'words', credits: 1, per: 10 },
    assumed: { words: 1_500 },
    spread: { min: 0.8, max: 1.2 },
  },
  {
    id: 'image_prompts',
    name: 'Image prompts',
    price: { kind: 'per_unit', unit: 'articles', credits: 5, per: 1 },
  },
  {
    id: 'image_generation',
    name: 'Images',
    price: { kind: 'per_image', basic: 1, quality: 5, premium: 15 },
    assumed: { images: { basic: 1 } },
  },
  {
    id: 'optimisation',
    name: 'Page rewrites',
    price: { kind: 'per_token', tokensPerCredit, minimum: 1 },
    assumed: { tokens: { input: 2_500, output: 3_500, model: 'gpt-4o' } },
    spread: { min: 0.7, max: 1.5 },
  },
  {
    id: 'internal_linking',
    name: 'Internal linking',
    price: { kind: 'per_unit', unit: 'articles', credits: 2, per: 1 },
  },
  {
    id: 'site_structure',
    name: 'Site structure',
    price: { kind: 'per_unit', unit: 'requests', credits: 20, per: 1 },
  },
]

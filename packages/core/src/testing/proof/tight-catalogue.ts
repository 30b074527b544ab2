import type { Catalogue, GatePolicy, PricedAction } from '../../model/catalogue.ts'
import type { Plan } from '../../model/plan.ts'

const plan = (
  id: string,
  priceCents: number,
  creditsPerCycle: number,
  [sites, users, keywords, ahrefsQueries]: readonly (number | null)[],
): Plan => ({
  id,
  name: id,
  priceCents,
  currency: 'USD',
  creditsPerCycle,
  limits: {
    sites: sites ?? null,
    users: users ?? null,
    keywords: keywords ?? null,
    ahrefsQueries: ahrefsQueries ?? null,
  },
})

/** Prices of every kind, most of them awkward: steps, minimums, spreads, floats. */
const actions = (articleCredits: number): PricedAction[] => [
  {
    id: 'clustering',
    name: 'Clusters',
    price: { kind: 'per_unit', unit: 'keywords', credits: 5, per: 50, minimum: 2 },
  },
  {
    id: 'content_generation',
    name: 'Articles',
    price: { kind: 'per_unit', unit: 'words', credits: articleCredits, per: 100, minimum: 2 },
    assumed: { words: 300 },
    spread: { min: 0.7, max: 1.1 },
  },
  {
    id: 'optimisation',
    name: 'Rewrites',
    price: { kind: 'per_token', tokensPerCredit: { large: 1_000, small: 7_000 }, minimum: 1 },
    assumed: { tokens: { input: 2_000, output: 1_001, model: 'large' } },
    spread: { min: 0.5, max: 1.5 },
  },
  {
    id: 'image_generation',
    name: 'Images',
    price: { kind: 'per_image', basic: 1, quality: 5, premium: 15 },
    assumed: { images: { quality: 1 } },
  },
  {
    id: 'idea_generation',
    name: 'Ideas',
    price: { kind: 'per_unit', unit: 'articles', credits: 2, per: 1 },
  },
  {
    id: 'image_prompts',
    name: 'Prompts',
    price: { kind: 'per_unit', unit: 'articles', credits: 1, per: 2 },
  },
  {
    id: 'internal_linking',
    name: 'Links',
    price: { kind: 'per_unit', unit: 'articles', credits: 1, per: 3 },
  },
  {
    id: 'site_structure',
    name: 'Free',
    price: { kind: 'per_unit', unit: 'requests', credits: 0, per: 1 },
  },
]

/** A catalogue in which everything is scarce, so that few commands meet every edge. */
export function tightCatalogue(gate: GatePolicy, secondListFrom: string): Catalogue {
  return {
    plans: [
      plan('large', 9_900, 300, [null, 4, 12, 6]),
      plan('none', 0, 0, [1, 1, 2, 1]),
      plan('small', 900, 40, [1, 2, 5, 0]),
      plan('middle', 2_900, 100, [3, 2, 8, 3]),
    ],
    priceLists: [
      { version: '1', effectiveFrom: '2020-01-01T00:00:00.000Z', actions: actions(3) },
      { version: '2', effectiveFrom: secondListFrom, actions: actions(4) },
    ],
    typicalArticle: [{ action: 'content_generation' }],
    gate,
    automationGate: { basis: 'expected_times', factor: 1.2 },
    automationYields: {
      clustersPerKeyword: { min: 0.05, expected: 0.1, max: 0.2 },
      ideasPerCluster: { min: 1, expected: 2, max: 4 },
      minimumKeywords: 5,
    },
  }
}

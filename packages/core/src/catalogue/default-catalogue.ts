import type { Catalogue } from '../model/catalogue.ts'
import { defaultActions } from './default-actions.ts'
import { defaultPlans } from './default-plans.ts'
import { typicalArticle } from './typical-article.ts'

/** The catalogue that ships. Hosts replace it with their own rows. */
export const defaultCatalogue: Catalogue = {
  plans: defaultPlans,
  priceLists: [
    {
      version: '2026-11',
      effectiveFrom: '2026-11-01T00:00:00.000Z',
      actions: defaultActions,
    },
  ],
  typicalArticle,
  gate: { basis: 'max' },
  automationGate: { basis: 'expected_times', factor: 1.2 },
  automationYields: {
    clustersPerKeyword: { min: 0.05, expected: 0.1, max: 0.2 },
    ideasPerCluster: { min: 1, expected: 2, max: 4 },
    minimumKeywords: 5,
  },
}

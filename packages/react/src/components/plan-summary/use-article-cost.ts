import { type ActionRequest, defaultCatalogue } from '@igny8/credits-core'
import { useEstimate } from '../../hooks/use-estimate.ts'

/** Credits of a typical article at today's prices; `undefined` until they are known. */
export function useArticleCost(
  typicalArticle: readonly ActionRequest[] = defaultCatalogue.typicalArticle,
): number | undefined {
  return useEstimate(typicalArticle).data?.cost.expected
}

/** Typical articles that the credits write. */
export function articlesOf(credits: number, cost: number): number {
  return cost === 0 ? 0 : Math.floor(credits / cost)
}

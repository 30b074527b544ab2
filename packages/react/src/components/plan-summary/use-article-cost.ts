import { type ActionRequest, defaultCatalogue } from '@igny8/credits-core'
import { useEstimate } from '../../hooks/use-estimate.ts'
import { useCredits } from '../../provider/credits-context.ts'

/** Credits of a typical article at today's prices; `undefined` until they are known. */
export function useArticleCost(
  typicalArticle: readonly ActionRequest[] = defaultCatalogue.typicalArticle,
): number | undefined {
  const { initialData } = useCredits()
  const { data: estimate = initialData.typicalArticle } = useEstimate(typicalArticle)
  return estimate?.cost.expected
}

/** Typical articles that the credits write. */
export function articlesOf(credits: number, cost: number): number {
  return cost === 0 ? 0 : Math.floor(credits / cost)
}

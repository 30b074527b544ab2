import { type ActionRequest, typicalArticle } from '@igny8/credits-core'
import { useCheck } from '../../hooks/use-check.ts'
import { useCredits } from '../../provider/credits-context.ts'

/** Credits of a typical article at today's prices; `undefined` until they are known. */
export function useArticleCost(
  article: readonly ActionRequest[] = typicalArticle,
): number | undefined {
  const { initialData } = useCredits()
  // A check prices by the list alone; an estimate would tell how the account itself has been writing.
  const { data: decision } = useCheck({ actions: [...article] })
  return (decision?.credits ?? initialData.typicalArticle)?.cost.expected
}

/** Typical articles that the credits write. */
export function articlesOf(credits: number, cost: number): number {
  return cost === 0 ? 0 : Math.floor(credits / cost)
}

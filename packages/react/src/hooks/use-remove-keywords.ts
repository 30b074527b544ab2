import type { RemoveKeywordsRequest, RemoveKeywordsResult } from '@igny8/credits-core'
import type { UseMutationResult } from '@tanstack/react-query'
import { useCredits } from '../provider/credits-context.ts'
import { keepLimit } from './keep-limit.ts'
import { useChange } from './use-change.ts'

/** Removes keywords by id and frees their slots. */
export function useRemoveKeywords(): UseMutationResult<
  RemoveKeywordsResult,
  Error,
  RemoveKeywordsRequest
> {
  const credits = useCredits()
  const { client, account } = credits
  return useChange(
    (request: RemoveKeywordsRequest) => client.removeKeywords({ account, ...request }),
    ({ limit }) => keepLimit(credits, 'keywords', limit),
  )
}

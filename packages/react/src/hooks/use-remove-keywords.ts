import type { RemoveKeywordsRequest, RemoveKeywordsResult } from '@igny8/credits-core'
import { type UseMutationResult, useMutation } from '@tanstack/react-query'
import { useCredits } from '../provider/credits-context.ts'
import { keepLimit } from './keep-limit.ts'
import { useRefresh } from './use-refresh.ts'

/** Removes keywords by id and frees their slots. */
export function useRemoveKeywords(): UseMutationResult<
  RemoveKeywordsResult,
  Error,
  RemoveKeywordsRequest
> {
  const credits = useCredits()
  const { client, account } = credits
  const refresh = useRefresh()
  return useMutation(
    {
      mutationFn: (request: RemoveKeywordsRequest) =>
        client.removeKeywords({ account, ...request }),
      onSuccess: ({ limit }) => keepLimit(credits, 'keywords', limit),
      onSettled: () => void refresh(),
    },
    credits.queryClient,
  )
}

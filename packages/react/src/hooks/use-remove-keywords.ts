import type { RemoveKeywordsRequest } from '@igny8/credits-core'
import { useMutation } from '@tanstack/react-query'
import { useCredits } from '../provider/credits-context.ts'
import { useRefresh } from './use-refresh.ts'

/** Removes keywords by id and frees their slots. */
export function useRemoveKeywords() {
  const { client, account, queryClient } = useCredits()
  const refresh = useRefresh()
  return useMutation(
    {
      mutationFn: (request: RemoveKeywordsRequest) =>
        client.removeKeywords({ account, ...request }),
      onSettled: refresh,
    },
    queryClient,
  )
}

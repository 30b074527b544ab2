import type { AddKeywordsRequest } from '@igny8/credits-core'
import { useMutation } from '@tanstack/react-query'
import { useCredits } from '../provider/credits-context.ts'
import { createKey } from './create-key.ts'
import { useRefresh } from './use-refresh.ts'

/** Keywords to add; pass the `key` of a try whose answer was lost to learn what became of it. */
export type AddKeywordsInput = AddKeywordsRequest & { readonly key?: string | undefined }

/** Adds keywords through the one claim. The result says what became of each row, or why not. */
export function useAddKeywords() {
  const { client, account, queryClient } = useCredits()
  const refresh = useRefresh()
  return useMutation(
    {
      mutationFn: ({ key = createKey(), ...request }: AddKeywordsInput) =>
        client.addKeywords({ account, key, ...request }),
      onSettled: refresh,
    },
    queryClient,
  )
}

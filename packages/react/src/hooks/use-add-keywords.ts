import type { AddKeywordsRequest, AddKeywordsResult, Guarded } from '@igny8/credits-core'
import { type UseMutationResult, useMutation } from '@tanstack/react-query'
import { useCredits } from '../provider/credits-context.ts'
import { createKey } from './create-key.ts'
import { keepLimit } from './keep-limit.ts'
import { useRefresh } from './use-refresh.ts'

/** Keywords to add; pass the `key` of a try whose answer was lost to learn what became of it. */
export type AddKeywordsInput = AddKeywordsRequest & { readonly key?: string | undefined }

/** Adds keywords through the one claim. The result says what became of each row, or why not. */
export function useAddKeywords(): UseMutationResult<
  Guarded<AddKeywordsResult>,
  Error,
  AddKeywordsInput
> {
  const credits = useCredits()
  const { client, account } = credits
  const refresh = useRefresh()
  return useMutation(
    {
      mutationFn: ({ key = createKey(), ...request }: AddKeywordsInput) =>
        client.addKeywords({ account, key, ...request }),
      onSuccess: (added) => {
        if (added.allowed) keepLimit(credits, 'keywords', added.value.limit)
      },
      // Not waited for: what was answered is shown at once.
      onSettled: () => void refresh(),
    },
    credits.queryClient,
  )
}

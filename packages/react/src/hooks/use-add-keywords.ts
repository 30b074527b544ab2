import type { AddKeywordsRequest, AddKeywordsResult, Guarded } from '@igny8/credits-core'
import type { UseMutationResult } from '@tanstack/react-query'
import { useCredits } from '../provider/credits-context.ts'
import { createKey } from './create-key.ts'
import { keepLimit } from './keep-limit.ts'
import { useChange } from './use-change.ts'

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
  return useChange(
    ({ key = createKey(), ...request }: AddKeywordsInput) =>
      client.addKeywords({ account, key, ...request }),
    (added) => {
      if (added.allowed) keepLimit(credits, 'keywords', added.value.limit)
    },
  )
}

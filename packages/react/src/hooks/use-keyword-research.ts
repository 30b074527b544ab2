import type { Guarded, KeywordResearch, KeywordResearchRequest } from '@igny8/credits-core'
import type { UseMutationResult } from '@tanstack/react-query'
import { useCredits } from '../provider/credits-context.ts'
import { createKey } from './create-key.ts'
import { keepLimit } from './keep-limit.ts'
import { useChange } from './use-change.ts'

/** A live search; pass the `key` of one whose answer was lost to learn what came of it. */
export type KeywordResearchInput = KeywordResearchRequest & { readonly key?: string | undefined }

/** Searches live: one query of the month, unless somebody made the same search in the last 7 days. */
export function useKeywordResearch(): UseMutationResult<
  Guarded<KeywordResearch>,
  Error,
  KeywordResearchInput
> {
  const credits = useCredits()
  const { client, account } = credits
  return useChange(
    ({ key = createKey(), ...request }: KeywordResearchInput) =>
      client.research({ account, key, ...request }),
    (found) => {
      if (found.allowed) keepLimit(credits, 'ahrefsQueries', found.value.limit)
    },
  )
}

import type { CreditsError } from '@igny8/credits-core'
import { QueryClient } from '@tanstack/react-query'

/** A cache of our own, for a host without one. What cannot get better is not tried again. */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 15_000,
        // Another tab may have spent in the meantime.
        refetchOnWindowFocus: 'always',
        retry: (failures, error) =>
          failures < 2 && (error as Partial<CreditsError>).retryable === true,
      },
    },
  })
}

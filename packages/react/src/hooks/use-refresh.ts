import { useCallback } from 'react'
import { useCredits } from '../provider/credits-context.ts'
import { accountKey } from './queries.ts'

/** Asks for everything of the account anew: call it when the host's own backend did the work. */
export function useRefresh(): () => Promise<void> {
  const { queryClient, account } = useCredits()
  return useCallback(
    () => queryClient.invalidateQueries({ queryKey: accountKey(account) }),
    [queryClient, account],
  )
}

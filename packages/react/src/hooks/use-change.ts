import { type UseMutationResult, useMutation } from '@tanstack/react-query'
import { useCredits } from '../provider/credits-context.ts'
import { useRefresh } from './use-refresh.ts'

/** Changes something of the account. The answer is shown at once, and all of it asked for anew. */
export function useChange<Input, Answer>(
  change: (input: Input) => Promise<Answer>,
  show: (answer: Answer) => void,
): UseMutationResult<Answer, Error, Input> {
  const { queryClient } = useCredits()
  const refresh = useRefresh()
  return useMutation(
    {
      mutationFn: change,
      onSuccess: show,
      // Not waited for: what was answered is shown already.
      onSettled: () => void refresh(),
    },
    queryClient,
  )
}

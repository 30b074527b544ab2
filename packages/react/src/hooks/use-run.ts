import { useQuery } from '@tanstack/react-query'
import { useCredits } from '../provider/credits-context.ts'
import { runQuery } from './queries.ts'

/** An automation run as the ledger has it; `null` while there is none. */
export function useRun(run: string | null) {
  const credits = useCredits()
  return useQuery(runQuery(credits, run), credits.queryClient)
}

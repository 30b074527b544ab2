import type { Account, LimitName, LimitUsage } from '@igny8/credits-core'
import type { CreditsContextValue } from '../provider/credits-context.ts'
import { accountQuery } from './queries.ts'

/** Shows a limit as an answer said it stands, before the account is asked for anew. */
export function keepLimit(credits: CreditsContextValue, name: LimitName, usage: LimitUsage): void {
  const { queryKey } = accountQuery(credits)
  credits.queryClient.setQueryData(
    queryKey,
    (account: Account | undefined) =>
      account && { ...account, limits: { ...account.limits, [name]: usage } },
  )
}

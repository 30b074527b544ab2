import type {
  ActionRequest,
  ActivityRequest,
  AutomationConfig,
  WorkRequest,
} from '@igny8/credits-core'
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import type { CreditsContextValue } from '../provider/credits-context.ts'
import type { PeriodDays } from '../provider/credits-event.ts'

const root = 'igny8-credits'

/** Everything known of one account hangs below this key, so that one call refreshes all of it. */
export function accountKey(account: string) {
  return [root, account] as const
}

/** What is shown until an answer comes: what was shown before, but never of another account. */
function keptIn(account: string) {
  return <Data>(before: Data | undefined, query?: { readonly queryKey: readonly unknown[] }) =>
    query?.queryKey[1] === account ? before : undefined
}

export function accountQuery({ client, account, initialData }: CreditsContextValue) {
  const known = initialData.account?.account === account ? initialData.account : undefined
  return queryOptions({
    queryKey: [...accountKey(account), 'account'],
    queryFn: () => client.account({ account }),
    ...(known && { initialData: known, initialDataUpdatedAt: Date.parse(known.asOf) }),
  })
}

export function plansQuery({ client, initialData }: CreditsContextValue) {
  return queryOptions({
    queryKey: [root, 'plans'],
    queryFn: () => client.plans(),
    staleTime: 300_000,
    ...(initialData.plans && { initialData: initialData.plans }),
  })
}

export function estimateQuery(
  { client, account }: CreditsContextValue,
  actions: readonly ActionRequest[],
) {
  return queryOptions({
    queryKey: [...accountKey(account), 'estimate', actions],
    queryFn: () => client.estimate({ account, actions }),
    placeholderData: keptIn(account),
    enabled: actions.length > 0,
  })
}

/** A pre-check is asked anew each time: a denial is never served from a cache. */
export function checkQuery({ client, account }: CreditsContextValue, work: WorkRequest) {
  return queryOptions({
    queryKey: [...accountKey(account), 'check', work],
    queryFn: () => client.check({ account, ...work }),
    placeholderData: keptIn(account),
    staleTime: 0,
    gcTime: 0,
  })
}

export function activityQuery({ client, account }: CreditsContextValue, asked: ActivityRequest) {
  return infiniteQueryOptions({
    queryKey: [...accountKey(account), 'activity', asked],
    queryFn: ({ pageParam }) =>
      client.activity({ account, ...asked, ...(pageParam !== null && { cursor: pageParam }) }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
    placeholderData: keptIn(account),
  })
}

export function keywordsQuery({ client, account }: CreditsContextValue, limit: number) {
  return infiniteQueryOptions({
    queryKey: [...accountKey(account), 'keywords', limit],
    queryFn: ({ pageParam }) =>
      client.keywords({ account, limit, ...(pageParam !== null && { cursor: pageParam }) }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
  })
}

export function insightsQuery(
  { client, account, timeZone }: CreditsContextValue,
  days: PeriodDays,
) {
  return queryOptions({
    queryKey: [...accountKey(account), 'insights', days, timeZone],
    queryFn: () => client.insights({ account, days, timeZone }),
    placeholderData: keptIn(account),
  })
}

export function forecastQuery({ client, account }: CreditsContextValue) {
  return queryOptions({
    queryKey: [...accountKey(account), 'forecast'],
    queryFn: () => client.forecast({ account }),
  })
}

export function planFitQuery({ client, account }: CreditsContextValue) {
  return queryOptions({
    queryKey: [...accountKey(account), 'plan-fit'],
    queryFn: () => client.planFit({ account }),
  })
}

export function automationCostQuery(
  { client, account }: CreditsContextValue,
  automation: AutomationConfig,
) {
  return queryOptions({
    queryKey: [...accountKey(account), 'automation-cost', automation],
    queryFn: () => client.estimate({ account, automation }),
    placeholderData: keptIn(account),
  })
}

export function runQuery({ client, account }: CreditsContextValue, run: string | null) {
  return queryOptions({
    queryKey: [...accountKey(account), 'run', run],
    queryFn: () => client.run({ account, run: run ?? '' }),
    enabled: run !== null,
  })
}

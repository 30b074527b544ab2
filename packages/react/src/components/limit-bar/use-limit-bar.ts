import type { LimitName } from '@igny8/credits-core'
import { limitWordsEn } from '@igny8/credits-core/words'
import { useLimit } from '../../hooks/use-limit.ts'
import { useSay } from '../../provider/use-say.ts'
import { describeLimit, type LimitDescription } from './describe-limit.ts'

export interface LimitBarOptions {
  /** How many more the person is about to add. */
  readonly pending?: number | undefined
  /** A name for the limit; the default is its own. */
  readonly label?: string | undefined
}

interface Pending {
  readonly label: string
  readonly description: null
}

/** What a limit bar shows: loading, failed, or the limit in words and figures. */
export type LimitBarState =
  | ({ readonly status: 'loading' } & Pending)
  | ({ readonly status: 'failed'; readonly retry: () => void } & Pending)
  | {
      readonly status: 'ready'
      readonly label: string
      readonly description: LimitDescription
      /** When these numbers were read: ISO 8601. */
      readonly asOf: string
    }

/** Everything a limit bar shows, without its markup. */
export function useLimitBar(
  limit: LimitName,
  { pending = 0, label: given }: LimitBarOptions = {},
): LimitBarState {
  const { data, isError, isFetching, refetch, dataUpdatedAt } = useLimit(limit)
  const say = useSay(limitWordsEn)
  const label = given ?? say(`limit.name.${limit}`)

  if (data !== undefined) {
    const description = describeLimit(limit, data, say, { pending, label })
    return { status: 'ready', label, description, asOf: new Date(dataUpdatedAt).toISOString() }
  }
  if (isError && !isFetching) {
    return { status: 'failed', label, description: null, retry: () => void refetch() }
  }
  return { status: 'loading', label, description: null }
}

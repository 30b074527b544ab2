import type { Account, ClaimableLimitName, Forecast, Insights } from '@igny8/credits-core'
import {
  forecastWordsEn,
  insightWordsEn,
  limitWordsEn,
  type SayOf,
  usageWordsEn,
} from '@igny8/credits-core/words'
import { useAccount } from '../../hooks/use-account.ts'
import { useForecast } from '../../hooks/use-forecast.ts'
import { useInsights } from '../../hooks/use-insights.ts'
import { useCredits } from '../../provider/credits-context.ts'
import type { PeriodDays } from '../../provider/credits-event.ts'
import { useSay, useSayMessage } from '../../provider/use-say.ts'
import { untilKey } from './until-key.ts'

/** What a stat card counts. */
export type StatId = 'credits' | 'spent' | 'images' | ClaimableLimitName | 'keywords'

/** What one stat card shows. */
export type Stat = { readonly id: StatId; readonly name: string } & (
  | { readonly status: 'loading' }
  | { readonly status: 'failed'; readonly retry: () => void }
  | { readonly status: 'ready'; readonly figure: string; readonly note: string }
)

// A spread would stay in bundles that do not use it.
const words = /* @__PURE__ */ Object.assign(
  {},
  limitWordsEn,
  usageWordsEn,
  insightWordsEn,
  forecastWordsEn,
)
const counted = ['sites', 'users', 'keywords'] as const

/** The figures of the overview; each of its sources loads and fails alone. */
export function useStatCards(days: PeriodDays): readonly Stat[] {
  const account = useAccount()
  const insights = useInsights(days)
  const forecast = useForecast()
  const { format } = useCredits()
  const say = useSay(words)
  const sayMessage = useSayMessage(words)

  const stat = <Data>(
    id: StatId,
    name: string,
    source: { data: Data | undefined; isError: boolean; refetch: () => unknown },
    read: (data: Data) => { figure: number; note: string },
  ): Stat => {
    if (source.data === undefined) {
      if (!source.isError) return { id, name, status: 'loading' }
      return { id, name, status: 'failed', retry: () => void source.refetch() }
    }
    const { figure, note } = read(source.data)
    return { id, name, status: 'ready', figure: format.number(figure), note }
  }

  return [
    stat('credits', say('stat.credits'), account, (data) => ({
      figure: data.credits.available,
      note: sayCredits(say, data, forecast.data),
    })),
    stat('spent', say('stat.spent'), insights, (data) => ({
      figure: data.totals.credits,
      note: sayMessage(data.comparison.message),
    })),
    stat('images', say('stat.images'), insights, (data) => ({
      figure: data.totals.images,
      note: sayImages(say, data),
    })),
    ...counted.map((limit) =>
      stat(limit, say(`limit.name.${limit}`), account, ({ limits }) => ({
        figure: limits[limit].used,
        note: sayCounted(say, limit, limits[limit].limit, forecast.data),
      })),
    ),
  ]
}

function sayCredits(
  say: SayOf<typeof words>,
  { credits, cycle }: Account,
  forecast: Forecast | undefined,
): string {
  const runsOut = forecast?.credits.runsOut
  if (runsOut) return sayRange(say, runsOut)
  if (credits.held > 0) return say('stat.credits.held', { held: credits.held })
  return say('stat.credits.enough', { resetsAt: cycle.end })
}

function sayRange(
  say: SayOf<typeof words>,
  { earliest, expected: until, latest }: NonNullable<Forecast['credits']['runsOut']>,
): string {
  if (latest === null) return say('forecast.rangeOpen', { until, earliest })
  const about = say('forecast.until', { until })
  const isOneDay = [earliest, latest].every(
    (day) => say('forecast.until', { until: day }) === about,
  )
  return isOneDay ? about : say('forecast.range', { until, earliest, latest })
}

function sayCounted(
  say: SayOf<typeof words>,
  limit: 'sites' | 'users' | 'keywords',
  most: number | null,
  forecast: Forecast | undefined,
): string {
  if (most === null) return say('limit.unlimited')
  if (most === 0) return say('limit.notInPlan')
  const until = forecast?.limits[limit].runsOut?.expected
  if (until !== undefined) return say(untilKey(until, forecast?.asOf), { until })
  return say('stat.of', { limit, most })
}

function sayImages(say: SayOf<typeof words>, { totals, byImageQuality }: Insights): string {
  if (totals.images === 0) return say('stat.images.none')
  const counts = byImageQuality.map(({ quality, images }) => [quality, images])
  return say('insights.imagesMade', {
    basic: 0,
    quality: 0,
    premium: 0,
    ...Object.fromEntries(counts),
  })
}

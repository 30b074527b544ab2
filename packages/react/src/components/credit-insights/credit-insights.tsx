import type { Insights } from '@igny8/credits-core'
import { insightWordsEn, type SayOf } from '@igny8/credits-core/words'
import { useId } from 'react'
import { useInsights } from '../../hooks/use-insights.ts'
import { useOnline } from '../../hooks/use-online.ts'
import type { ActivityFilters, PeriodDays } from '../../provider/credits-event.ts'
import { useSay, useSayMessage } from '../../provider/use-say.ts'
import type { CommonProps, HeadingLevel } from '../common-props.ts'
import { component } from '../component.tsx'
import { TitledErrorNotice } from '../error-notice/titled-error-notice.tsx'
import { Heading } from '../heading.tsx'
import { joinClassNames } from '../join-class-names.ts'
import { Skeleton } from '../skeleton/skeleton.tsx'
import { StaleBadge } from '../stale-badge/stale-badge.tsx'
import { Breakdown } from './breakdown.tsx'
import { breakdowns, type InsightNames } from './breakdowns.ts'
import { sayComparison } from './say-comparison.ts'
import { Timeline } from './timeline.tsx'

export interface CreditInsightsProps extends CommonProps<'title' | 'table'>, InsightNames {
  /** The last 7, 30 or 90 days. */
  readonly days?: PeriodDays | undefined
  /** The level of its title in the page around it. */
  readonly headingLevel?: HeadingLevel | undefined
  /** Shows the activity behind a row; rows lead to it where this is given. */
  readonly onSee?: ((filters: ActivityFilters) => void) | undefined
}

/** What credits went to: over time, and by action, site, image quality and automation. */
export const CreditInsights = /* @__PURE__ */ component<HTMLElement, CreditInsightsProps>(
  function CreditInsights(
    { days = 30, headingLevel = 2, siteName, automationName, onSee, className, classNames },
    ref,
  ) {
    const { data, dataUpdatedAt, isError, isPlaceholderData, error, refetch } = useInsights(days)
    const online = useOnline()
    const say = useSay(insightWordsEn)
    const sayMessage = useSayMessage(insightWordsEn)
    const titleId = useId()
    const partLevel = Math.min(headingLevel + 1, 6) as HeadingLevel

    return (
      <section
        ref={ref}
        className={joinClassNames('igny8 ig-credit-insights', className)}
        aria-labelledby={titleId}
        aria-busy={(data === undefined && !isError) || isPlaceholderData || undefined}
      >
        <Heading
          level={headingLevel}
          id={titleId}
          className={joinClassNames('ig-title', 'ig-visually-hidden', classNames?.title)}
        >
          {say('insights.title')}
        </Heading>
        {data === undefined && !isError && <Loading label={say('insights.loading')} />}
        {data === undefined && isError && (
          <TitledErrorNotice
            error={error}
            title={say('insights.failed')}
            note={say('insights.notAffected')}
            onRetry={() => void refetch()}
          />
        )}
        {data !== undefined && data.totals.count === 0 && (
          <div className="ig-credit-insights-part">
            <p className="ig-credit-insights-empty">{say('insights.empty')}</p>
            <p className="ig-credit-insights-note">{say('insights.emptyHint')}</p>
          </div>
        )}
        {data !== undefined && data.totals.count > 0 && (
          <>
            <Timeline insights={data} level={partLevel} className={classNames?.table} />
            <p className="ig-credit-insights-change">
              <bdi>{sayComparison(data.comparison, say, sayMessage)}</bdi>
            </p>
            <div className="ig-credit-insights-parts">
              {breakdowns(data, say, { siteName, automationName }).map((table) => (
                <Breakdown
                  key={table.id}
                  table={table}
                  level={partLevel}
                  className={classNames?.table}
                  onSee={onSee}
                  note={
                    table.id === 'credits-by-image-quality' && (
                      <ImageShare insights={data} say={say} />
                    )
                  }
                />
              ))}
            </div>
          </>
        )}
        {data !== undefined && (!online || isError) && (
          <StaleBadge asOf={new Date(dataUpdatedAt).toISOString()} />
        )}
      </section>
    )
  },
)

function Loading({ label }: { label: string }) {
  return (
    <div className="ig-credit-insights-part">
      <span className="ig-visually-hidden">{label}</span>
      {[18, 40, 32, 24].map((characters) => (
        <Skeleton key={characters} characters={characters} />
      ))}
    </div>
  )
}

/** The dearest quality's part of all images and of their credits, and what the next one would save. */
function ImageShare({
  insights: { byImageQuality },
  say,
}: {
  insights: Insights
  say: SayOf<typeof insightWordsEn>
}) {
  const made = byImageQuality.filter(({ quality, images }) => quality !== 'no_images' && images > 0)
  const [cheaper, dearest] = made.slice(-2)
  if (cheaper === undefined || dearest === undefined) return null
  const sum = (of: 'images' | 'credits') => made.reduce((total, one) => total + one[of], 0)
  const share = (of: 'images' | 'credits') => Math.round((100 * dearest[of]) / sum(of))
  const saved = Math.round(dearest.credits - (dearest.images * cheaper.credits) / cheaper.images)
  return (
    <p className="ig-credit-insights-note">
      <bdi>
        {say('insights.imageShare', {
          quality: say(`insights.quality.${dearest.quality}`),
          images: share('images'),
          credits: share('credits'),
        })}{' '}
        {saved > 0 &&
          say('insights.imageSaving', {
            quality: say(`insights.quality.${cheaper.quality}`),
            credits: saved,
          })}
      </bdi>
    </p>
  )
}

import { insightWordsEn, usageWordsEn } from '@igny8/credits-core/words'
import type { PeriodDays } from '../../provider/credits-event.ts'
import { useSay } from '../../provider/use-say.ts'
import { Button } from '../button/button.tsx'
import type { CommonProps } from '../common-props.ts'
import { component } from '../component.tsx'
import { joinClassNames } from '../join-class-names.ts'
import { Skeleton } from '../skeleton/skeleton.tsx'
import { type Stat, useStatCards } from './use-stat-cards.ts'

export interface StatCardsProps extends CommonProps<'card' | 'name' | 'figure' | 'note'> {
  /** The period of what was used. */
  readonly days?: PeriodDays | undefined
}

/** The account at a glance: credits left and used, images, sites, users, keywords. */
export const StatCards = /* @__PURE__ */ component<HTMLDListElement, StatCardsProps>(
  function StatCards({ days = 30, className, classNames }, ref) {
    const stats = useStatCards(days)
    return (
      <dl
        ref={ref}
        className={joinClassNames('igny8 ig-stat-cards', className)}
        aria-busy={stats.some(({ status }) => status === 'loading') || undefined}
      >
        {stats.map((stat) => (
          <div
            key={stat.id}
            className={joinClassNames('ig-stat', classNames?.card)}
            data-stat={stat.id}
            data-state={stat.status}
          >
            <dt className={joinClassNames('ig-stat-name', classNames?.name)}>{stat.name}</dt>
            <dd className={joinClassNames('ig-stat-figure', classNames?.figure)}>
              <Figure stat={stat} />
            </dd>
            <dd className={joinClassNames('ig-stat-note', classNames?.note)}>
              <Note stat={stat} />
            </dd>
          </div>
        ))}
      </dl>
    )
  },
)

function Figure({ stat }: { stat: Stat }) {
  const say = useSay(insightWordsEn)
  if (stat.status === 'ready') return <bdi>{stat.figure}</bdi>
  if (stat.status === 'failed') return '–'
  return (
    <>
      <Skeleton characters={5} />
      <span className="ig-visually-hidden">{say('insights.loading')}</span>
    </>
  )
}

function Note({ stat }: { stat: Stat }) {
  const say = useSay(usageWordsEn)
  if (stat.status === 'ready') return <bdi>{stat.note}</bdi>
  if (stat.status === 'loading') return <Skeleton characters={14} />
  return (
    <>
      {say('stat.unknown')}{' '}
      <Button
        look="link"
        aria-label={say('stat.tryAgainFor', { name: stat.name })}
        onClick={stat.retry}
      >
        {say('stat.tryAgain')}
      </Button>
    </>
  )
}

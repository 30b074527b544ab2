import type { LimitName, OfferedPlan } from '@igny8/credits-core'
import { limitWordsEn, planWordsEn } from '@igny8/credits-core/words'
import { type ReactNode, useId } from 'react'
import { useCredits } from '../../provider/credits-context.ts'
import { useSay } from '../../provider/use-say.ts'
import { Button } from '../button/button.tsx'
import type { HeadingLevel } from '../common-props.ts'
import { Heading } from '../heading.tsx'
import { joinClassNames } from '../join-class-names.ts'

/** One plan among others: its price, what it brings, and a way to choose it. */
export function PlanCard({
  plan,
  isCurrent,
  isSuggested,
  fit,
  level,
  className,
  onChoose,
}: {
  plan: OfferedPlan
  isCurrent: boolean
  isSuggested: boolean
  /** How the plan would have carried the account's work. */
  fit: string | null
  level: HeadingLevel
  className: string | undefined
  onChoose: (() => void) | undefined
}) {
  const { format } = useCredits()
  const say = useSay(planWordsEn)
  const sayLimit = useSay(limitWordsEn)
  const titleId = useId()

  return (
    <li
      className={joinClassNames('ig-plan-card', className)}
      data-current={isCurrent || undefined}
      aria-labelledby={titleId}
    >
      <div>
        <Heading level={level} id={titleId} className="ig-title">
          <bdi>{plan.name}</bdi>
        </Heading>
        <p className="ig-plan-card-price">
          <bdi>{say('plan.price', { cents: plan.priceCents, currency: plan.currency })}</bdi>{' '}
          <bdi className="ig-plan-summary-month">{say('plan.perMonth')}</bdi>
        </p>
      </div>
      <dl className="ig-plan-card-facts">
        <Fact name={say('plan.articles')}>{format.number(plan.articlesPerCycle)}</Fact>
        <Fact name={say('plan.credits')}>{format.number(plan.creditsPerCycle)}</Fact>
        <Fact name={sayLimit('limit.name.sites')}>{sayMost('sites')}</Fact>
        <Fact name={sayLimit('limit.name.users')}>{sayMost('users')}</Fact>
        <Fact name={sayLimit('limit.name.keywords')}>{sayMost('keywords')}</Fact>
        <Fact name={sayLimit('limit.name.ahrefsQueries')}>{sayMost('ahrefsQueries')}</Fact>
      </dl>
      {fit !== null && (
        <p className="ig-plan-summary-note">
          <bdi>{fit}</bdi>
        </p>
      )}
      <div className="ig-plan-card-foot">
        {isSuggested && <strong className="ig-plan-card-mark">{say('plan.suggested')}</strong>}
        {isCurrent ? (
          <span className="ig-plan-card-current">{say('plan.current')}</span>
        ) : (
          onChoose && (
            <Button look={isSuggested ? 'primary' : 'plain'} onClick={onChoose}>
              {say('plan.choose', { plan: plan.name })}
            </Button>
          )
        )}
      </div>
    </li>
  )

  function sayMost(limit: LimitName): string {
    const most = plan.limits[limit]
    if (most === null) return say('plan.unlimited')
    return most === 0 ? say('plan.none') : format.number(most)
  }
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        <bdi>{children}</bdi>
      </dd>
    </div>
  )
}

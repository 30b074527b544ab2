import { noticeWordsEn, planWordsEn, summarizePlan } from '@igny8/credits-core/words'
import { useId } from 'react'
import { useCredits } from '../../provider/credits-context.ts'
import { useSay, useSayMessage } from '../../provider/use-say.ts'
import { Button } from '../button/button.tsx'
import type { CommonProps, HeadingLevel } from '../common-props.ts'
import { component } from '../component.tsx'
import { TitledErrorNotice } from '../error-notice/titled-error-notice.tsx'
import { Heading } from '../heading.tsx'
import { joinClassNames } from '../join-class-names.ts'
import { Skeleton } from '../skeleton/skeleton.tsx'
import type { PlanFacts } from './plan-facts.ts'
import { usePlanFacts } from './use-plan-facts.ts'

export interface PlanSummaryProps extends CommonProps<'name' | 'price' | 'summary' | 'action'> {
  /** The level of its title in the page around it. */
  readonly headingLevel?: HeadingLevel | undefined
  /** Whether the plan ends with its cycle; only the host's billing knows. */
  readonly ending?: boolean | undefined
  /** Whether to offer other plans; a page that shows them already does not. */
  readonly showUpgrade?: boolean | undefined
}

/** The plan: its name, price, renewal and what it brings. Never what of it was used. */
export const PlanSummary = /* @__PURE__ */ component<HTMLElement, PlanSummaryProps>(
  function PlanSummary(
    { headingLevel = 2, ending = false, showUpgrade = true, className, classNames },
    ref,
  ) {
    const { data: facts, isError, error, refetch } = usePlanFacts()
    const { canManageBilling, onUpgrade, onEvent } = useCredits()
    const say = useSay(planWordsEn)
    const sayMessage = useSayMessage(planWordsEn)
    const sayNotice = useSay(noticeWordsEn)
    const titleId = useId()

    if (facts === undefined && isError) {
      return (
        <TitledErrorNotice
          error={error}
          title={say('plan.failed')}
          note={say('plan.notAffected')}
          onRetry={() => void refetch()}
        />
      )
    }
    return (
      <section
        ref={ref}
        className={joinClassNames('igny8 ig-plan-summary', className)}
        aria-labelledby={titleId}
        aria-busy={facts === undefined || undefined}
        data-status={facts?.status}
      >
        <div className="ig-plan-summary-head">
          <Heading
            level={headingLevel}
            id={titleId}
            className={joinClassNames('ig-title', classNames?.name)}
          >
            {facts ? <bdi>{facts.plan.name}</bdi> : <Loading label={say('plan.loading')} />}
          </Heading>
          <p className={joinClassNames('ig-plan-summary-price', classNames?.price)}>
            {facts ? <Price facts={facts} /> : <Skeleton characters={5} />}
          </p>
        </div>
        <p className={joinClassNames('ig-plan-summary-brings', classNames?.summary)}>
          {facts ? (
            <bdi>{sayMessage(summarizePlan(facts.plan))}</bdi>
          ) : (
            <Skeleton characters={26} />
          )}
        </p>
        <p className="ig-plan-summary-note">
          {facts ? <bdi>{sayWhen(facts)}</bdi> : <Skeleton characters={18} />}
        </p>
        {showUpgrade && facts && !canManageBilling && (
          <p className="ig-plan-summary-note">
            <bdi>{sayNotice('notice.askOwner')}</bdi>
          </p>
        )}
        {showUpgrade && facts && canManageBilling && onUpgrade && (
          <Button
            look="primary"
            className={joinClassNames('ig-plan-summary-action', classNames?.action)}
            onClick={() => {
              onEvent?.({ type: 'upgrade_chosen', planId: null, limit: null })
              onUpgrade({ planId: null, limit: null })
            }}
          >
            {say('plan.change')}
          </Button>
        )}
      </section>
    )

    function sayWhen({ status, plan, cycleEnd: at }: PlanFacts): string {
      if (status === 'past_due' || status === 'inactive') return say(`plan.status.${status}`)
      if (ending) return say('plan.ends', { at })
      if (status === 'trialing') return say('plan.trialUntil', { at })
      return say(plan.priceCents === 0 ? 'plan.newCredits' : 'plan.renews', { at })
    }
  },
)

function Price({ facts: { plan } }: { facts: PlanFacts }) {
  const say = useSay(planWordsEn)
  return (
    <>
      <bdi>{say('plan.price', { cents: plan.priceCents, currency: plan.currency })}</bdi>{' '}
      <bdi className="ig-plan-summary-month">{say('plan.perMonth')}</bdi>
    </>
  )
}

function Loading({ label }: { label: string }) {
  return (
    <>
      <Skeleton characters={8} />
      <span className="ig-visually-hidden">{label}</span>
    </>
  )
}

import type { Plan } from '@igny8/credits-core'
import { noticeWordsEn, planFitWordsEn, planWordsEn } from '@igny8/credits-core/words'
import { useId, useState } from 'react'
import { useAccount } from '../../hooks/use-account.ts'
import { usePlanFit } from '../../hooks/use-plan-fit.ts'
import { usePlans } from '../../hooks/use-plans.ts'
import { useCredits } from '../../provider/credits-context.ts'
import { useSay, useSayMessage } from '../../provider/use-say.ts'
import type { CommonProps, HeadingLevel } from '../common-props.ts'
import { component } from '../component.tsx'
import { TitledErrorNotice } from '../error-notice/titled-error-notice.tsx'
import { Heading } from '../heading.tsx'
import { joinClassNames } from '../join-class-names.ts'
import { PlanSummary } from '../plan-summary/plan-summary.tsx'
import { Skeleton } from '../skeleton/skeleton.tsx'
import { OverWarning } from './over-warning.tsx'
import { PlanCard } from './plan-card.tsx'
import { excessOn } from './plan-excess.ts'

export interface PlansAndBillingProps extends CommonProps<'title' | 'plans' | 'plan'> {
  /** The level of its title in the page around it. */
  readonly headingLevel?: HeadingLevel | undefined
  /** Called with the plan that was chosen; the default is the provider's `onUpgrade`. */
  readonly onChoose?: ((planId: string) => void) | undefined
  /** Whether the plan ends with its cycle. */
  readonly ending?: boolean | undefined
}

/** The plan, which plan fits, and all plans side by side; a move that leaves too much is warned of. */
export const PlansAndBilling = /* @__PURE__ */ component<HTMLDivElement, PlansAndBillingProps>(
  function PlansAndBilling({ headingLevel = 1, onChoose, ending, className, classNames }, ref) {
    const { data: account } = useAccount()
    const { data: plans, isError, error, refetch } = usePlans()
    const { data: fit } = usePlanFit()
    const { canManageBilling, onUpgrade, onEvent } = useCredits()
    const say = useSay(planWordsEn)
    const sayFit = useSay(planFitWordsEn)
    const sayFitMessage = useSayMessage(planFitWordsEn)
    const sayNotice = useSay(noticeWordsEn)
    const [considered, setConsidered] = useState<Plan | null>(null)
    const compareId = useId()
    const fitId = useId()
    const partLevel = Math.min(headingLevel + 1, 6) as HeadingLevel
    const cardLevel = Math.min(headingLevel + 2, 6) as HeadingLevel
    const choose =
      onChoose ?? (onUpgrade && ((planId: string) => onUpgrade({ planId, limit: null })))
    const says = fit !== undefined && fit.advice !== 'too_early'

    return (
      <div ref={ref} className={joinClassNames('igny8 ig-plans', className)}>
        <Heading
          level={headingLevel}
          className={joinClassNames('ig-usage-page-title', classNames?.title)}
        >
          {say('plan.billingTitle')}
        </Heading>
        <PlanSummary headingLevel={partLevel} ending={ending} showUpgrade={false} />
        {fit && (
          <section className="ig-plans-fit" aria-labelledby={fitId}>
            <Heading level={partLevel} id={fitId} className="ig-title">
              {sayFit('fit.title')}
            </Heading>
            <p>
              <bdi>{sayFitMessage(fit.message)}</bdi>
            </p>
          </section>
        )}
        <section className="ig-plans-compare" aria-labelledby={compareId}>
          <Heading level={partLevel} id={compareId} className="ig-title">
            {say('plan.compareTitle')}
          </Heading>
          {!canManageBilling && (
            <p className="ig-plan-summary-note">
              <bdi>{sayNotice('notice.askOwner')}</bdi>
            </p>
          )}
          {considered && account && (
            <OverWarning
              plan={considered}
              excess={excessOn(considered, account)}
              onCancel={() => setConsidered(null)}
              onConfirm={() => confirm(considered)}
            />
          )}
          {plans === undefined && isError && (
            <TitledErrorNotice
              error={error}
              title={say('plan.compareFailed')}
              note={say('plan.notAffected')}
              onRetry={() => void refetch()}
            />
          )}
          {plans === undefined && !isError && <PlacesOfPlans />}
          <ul className={joinClassNames('ig-plans-cards', classNames?.plans)}>
            {plans?.map((plan) => (
              <PlanCard
                key={plan.id}
                plan={plan}
                isCurrent={plan.id === account?.plan.id}
                isSuggested={says && plan.id === fit.cheapestPlanId && plan.id !== account?.plan.id}
                fit={says ? sayHowItFits(plan.id) : null}
                level={cardLevel}
                className={classNames?.plan}
                onChoose={choose && canManageBilling && account ? () => consider(plan) : undefined}
              />
            ))}
          </ul>
        </section>
      </div>
    )

    function sayHowItFits(planId: string): string | null {
      const fitted = fit?.plans.find((one) => one.planId === planId)
      return fitted ? sayFitMessage(fitted.message) : null
    }

    function consider(plan: Plan) {
      if (account && excessOn(plan, account).length > 0) return setConsidered(plan)
      confirm(plan)
    }

    function confirm({ id: planId }: Plan) {
      setConsidered(null)
      onEvent?.({ type: 'upgrade_chosen', planId, limit: null })
      choose?.(planId)
    }
  },
)

function PlacesOfPlans() {
  return (
    <div className="ig-plans-cards" aria-hidden="true">
      {['a', 'b', 'c', 'd'].map((name) => (
        <div key={name} className="ig-plan-card">
          {[8, 5, 16, 14, 15].map((characters) => (
            <p key={characters}>
              <Skeleton characters={characters} />
            </p>
          ))}
        </div>
      ))}
    </div>
  )
}

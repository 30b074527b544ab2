import type { AutomationConfig, Decision, Run } from '@igny8/credits-core'
import { automationWordsEn, noticeWordsEn } from '@igny8/credits-core/words'
import { useId } from 'react'
import { useAutomationCost } from '../../hooks/use-automation-cost.ts'
import { useBalance } from '../../hooks/use-balance.ts'
import { useCredits } from '../../provider/credits-context.ts'
import { useSay } from '../../provider/use-say.ts'
import { Button } from '../button/button.tsx'
import { useCanNavigate, WayTo } from '../button/way-to.tsx'
import type { CommonProps, HeadingLevel } from '../common-props.ts'
import { component } from '../component.tsx'
import { CostEstimate } from '../cost-estimate/cost-estimate.tsx'
import { DenialNotice } from '../denial-notice/denial-notice.tsx'
import type { ReduceRemedy } from '../denial-notice/remedy-choice.tsx'
import { TitledErrorNotice } from '../error-notice/titled-error-notice.tsx'
import { Heading } from '../heading.tsx'
import { joinClassNames } from '../join-class-names.ts'
import { Skeleton } from '../skeleton/skeleton.tsx'
import { type NextRun, NextRunNote } from './next-run.tsx'
import { RunProgress } from './run-progress.tsx'

export interface AutomationPrecheckProps extends CommonProps<'title' | 'table'> {
  /** What is to run, stage by stage. */
  readonly automation: AutomationConfig
  /** The run, once it was started. */
  readonly run?: Run | undefined
  /** The denial that its start has just met. */
  readonly denial?: Decision | null | undefined
  /** When a schedule starts it again. */
  readonly nextRun?: NextRun | undefined
  /** The level of its title in the page around it. */
  readonly headingLevel?: HeadingLevel | undefined
  /** Whether what was asked for is under way. */
  readonly busy?: boolean | undefined
  /** Starts all of it, or the smaller one that its denial has found to fit. */
  readonly onStart: (automation: AutomationConfig) => void
  /** Opens what the automation is to do, to make it smaller. */
  readonly onReduce?: (() => void) | undefined
  /** Goes on with a paused run. */
  readonly onResume?: (() => void) | undefined
}

/** What an automation costs before it starts, stage by stage; later, how its run stands. */
export const AutomationPrecheck = /* @__PURE__ */ component<HTMLElement, AutomationPrecheckProps>(
  function AutomationPrecheck(
    {
      automation,
      run,
      denial,
      nextRun,
      headingLevel = 2,
      busy = false,
      onStart,
      onReduce,
      onResume,
      className,
      classNames,
    },
    ref,
  ) {
    const { data: estimate, isError, error, refetch } = useAutomationCost(automation)
    const { data: balance } = useBalance()
    const { canManageBilling } = useCredits()
    const canNavigate = useCanNavigate()
    const say = useSay(automationWordsEn)
    const sayNotice = useSay(noticeWordsEn)
    const titleId = useId()
    const known = estimate !== undefined && balance !== undefined
    const shortBy = known ? Math.max(0, estimate.required - balance.available) : 0
    const state = run?.status ?? (known ? (shortBy > 0 ? 'short' : 'fits') : 'loading')

    return (
      <section
        ref={ref}
        className={joinClassNames('igny8 ig-automation-precheck', className)}
        aria-labelledby={titleId}
        aria-busy={state === 'loading' || busy || undefined}
        data-state={state}
      >
        <Heading
          level={headingLevel}
          id={titleId}
          className={joinClassNames('ig-title', classNames?.title)}
        >
          {run
            ? say(`automation.${run.status === 'expired' ? 'stopped' : run.status}`)
            : say('automation.title')}
        </Heading>
        {run ? <RunProgress run={run} busy={busy} onResume={onResume} /> : sayCost()}
        {nextRun && (
          <NextRunNote nextRun={nextRun} unless={!run && shortBy > 0 ? 'short' : undefined} />
        )}
      </section>
    )

    function sayCost() {
      if (estimate === undefined && isError) {
        return (
          <TitledErrorNotice
            error={error}
            title={say('automation.failed')}
            note={sayNotice('notice.nothingCharged')}
            onRetry={() => void refetch()}
          />
        )
      }
      if (!known) {
        return (
          <>
            <span className="ig-visually-hidden">{say('automation.loading')}</span>
            {[36, 28, 44, 32].map((characters) => (
              <Skeleton key={characters} characters={characters} />
            ))}
          </>
        )
      }
      const { required } = estimate
      const { available } = balance
      return (
        <>
          <CostEstimate estimate={estimate} labelledBy={titleId} className={classNames?.table} />
          {denial && <DenialNotice decision={denial} onReduce={startLess} />}
          <div className="ig-automation-precheck-foot">
            {!denial && (
              <p className="ig-automation-precheck-says" role="status">
                <bdi>
                  {shortBy > 0
                    ? say('automation.short', { required, available })
                    : say('automation.fits', { required, after: available - required })}
                </bdi>
              </p>
            )}
            <div className="ig-automation-precheck-choices">
              {onReduce && <Button onClick={onReduce}>{say('automation.reduce')}</Button>}
              {shortBy > 0 && !denial && canManageBilling && canNavigate && (
                <WayTo look="primary" to={{ page: 'credits', credits: shortBy }}>
                  {say('automation.topUp', { credits: shortBy })}
                </WayTo>
              )}
              {shortBy === 0 && (
                <Button
                  look="primary"
                  aria-disabled={busy || undefined}
                  onClick={() => busy || onStart(automation)}
                >
                  {say(busy ? 'automation.starting' : 'automation.start')}
                </Button>
              )}
            </div>
          </div>
        </>
      )
    }

    function startLess(remedy: ReduceRemedy) {
      if (remedy.kind === 'reduce' && remedy.automation && !busy) onStart(remedy.automation)
    }
  },
)

import type { Run } from '@igny8/credits-core'
import { automationWordsEn } from '@igny8/credits-core/words'
import { Indicator, Root } from '@radix-ui/react-progress'
import { useId } from 'react'
import { useSay } from '../../provider/use-say.ts'
import { type NextRun, NextRunNote } from '../automation-precheck/next-run.tsx'
import { Button } from '../button/button.tsx'
import type { CommonProps, HeadingLevel } from '../common-props.ts'
import { component } from '../component.tsx'
import { DenialNotice } from '../denial-notice/denial-notice.tsx'
import { Heading } from '../heading.tsx'
import { joinClassNames } from '../join-class-names.ts'
import { styleProperties } from '../style-properties.ts'
import { StageTable } from './stage-table.tsx'
import { type RunStepName, stagesOf } from './stages-of.ts'

export interface AutomationRunProps extends CommonProps<'title' | 'stages' | 'stage'> {
  /** The run as it stands. */
  readonly run: Run
  /** Every step that is known by now, in the order they run. */
  readonly steps: readonly RunStepName[]
  /** Why nobody works on it, where something other than credits stopped it. */
  readonly stopped?: string | null | undefined
  /** When a schedule starts it again. */
  readonly nextRun?: NextRun | undefined
  /** The level of its title in the page around it. */
  readonly headingLevel?: HeadingLevel | undefined
  /** Whether what was asked for is under way. */
  readonly busy?: boolean | undefined
  /** Goes on with a paused run. */
  readonly onResume?: (() => void) | undefined
  /** Ends the run before its time; what it did not use comes back. */
  readonly onCancel?: (() => void) | undefined
}

/** How an automation goes, stage by stage: what is done, what it cost, and where it waits for credits. */
export const AutomationRun = /* @__PURE__ */ component<HTMLElement, AutomationRunProps>(
  function AutomationRun(
    {
      run,
      steps,
      stopped,
      nextRun,
      headingLevel = 2,
      busy = false,
      onResume,
      onCancel,
      className,
      classNames,
    },
    ref,
  ) {
    const say = useSay(automationWordsEn)
    const titleId = useId()
    const { status, charged, held, pausedBy } = run
    const isStopped = status === 'expired' || (status === 'running' && stopped != null)
    const state = isStopped ? 'stopped' : status
    const skipsNext = status === 'paused' || (status === 'running' && isStopped)
    const { stages, current } = stagesOf(run, steps, isStopped)
    const done = stages.reduce((sum, stage) => sum + stage.done, 0)

    return (
      <section
        ref={ref}
        className={joinClassNames('igny8 ig-automation-run', className)}
        aria-labelledby={titleId}
        data-state={state}
      >
        <div className="ig-automation-run-head">
          <Heading
            level={headingLevel}
            id={titleId}
            className={joinClassNames('ig-title', classNames?.title)}
          >
            {say(`automation.${state}`)}
          </Heading>
          <p className="ig-automation-run-note">
            <bdi>{say('automation.steps', { done, total: steps.length })}</bdi>
          </p>
        </div>
        <Root
          className="ig-automation-run-bar"
          aria-labelledby={titleId}
          value={done}
          max={Math.max(1, steps.length)}
          getValueLabel={() => say('automation.steps', { done, total: steps.length })}
        >
          <Indicator
            className="ig-automation-run-fill"
            ref={styleProperties({ '--_done': steps.length === 0 ? 0 : done / steps.length })}
          />
        </Root>
        <p className="ig-automation-run-note">
          <bdi>
            {say(status === 'finished' ? 'automation.done' : 'automation.progress', {
              charged,
              held,
            })}
          </bdi>
        </p>
        <div role="status">
          {status === 'paused' && pausedBy && (
            <DenialNotice decision={pausedBy} note={say('automation.paused.note', { charged })} />
          )}
          {isStopped && stopped != null && (
            <p>
              <bdi>{stopped}</bdi>
            </p>
          )}
        </div>
        <StageTable
          stages={stages}
          working={current?.label}
          titleId={titleId}
          className={classNames?.stages}
          rowClassName={classNames?.stage}
        />
        {nextRun && <NextRunNote nextRun={nextRun} unless={skipsNext ? 'paused' : undefined} />}
        {(onResume || onCancel) && status !== 'finished' && (
          <div className="ig-automation-run-choices">
            {onResume && state !== 'running' && (
              <Button
                look="primary"
                aria-disabled={busy || undefined}
                onClick={() => busy || onResume()}
              >
                {say('automation.resume')}
              </Button>
            )}
            {onCancel && (
              <Button aria-disabled={busy || undefined} onClick={() => busy || onCancel()}>
                {say(state === 'running' ? 'automation.cancel' : 'automation.end')}
              </Button>
            )}
          </div>
        )}
      </section>
    )
  },
)

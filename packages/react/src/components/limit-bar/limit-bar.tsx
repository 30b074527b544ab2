import type { LimitName } from '@igny8/credits-core'
import { limitWordsEn } from '@igny8/credits-core/words'
import type { ReactNode } from 'react'
import { useOnline } from '../../hooks/use-online.ts'
import { useSay } from '../../provider/use-say.ts'
import type { CommonProps } from '../common-props.ts'
import { component } from '../component.tsx'
import { joinClassNames } from '../join-class-names.ts'
import { Skeleton } from '../skeleton/skeleton.tsx'
import { StaleBadge } from '../stale-badge/stale-badge.tsx'
import { styleProperties } from '../style-properties.ts'
import type { LimitDescription, LimitMeter } from './describe-limit.ts'
import { LimitAction } from './limit-action.tsx'
import { type LimitBarOptions, type LimitBarState, useLimitBar } from './use-limit-bar.ts'

/** The parts of a limit bar that take a class name of the host’s. */
export type LimitBarSlot = 'label' | 'left' | 'meter' | 'used' | 'action'

export interface LimitBarProps extends CommonProps<LimitBarSlot>, LimitBarOptions {
  /** Which of the four. */
  readonly limit: LimitName
  /** What stands at the end of the bar instead of "Get more"; null for nothing. */
  readonly action?: ReactNode
  /** Whether to say that the numbers are old; a list says it once for all of its bars. */
  readonly showStale?: boolean | undefined
}

/** One limit: what is used, what is left, when it resets, and one thing to do about it. */
export const LimitBar = /* @__PURE__ */ component<HTMLDivElement, LimitBarProps>(function LimitBar(
  { limit, pending, label, action, showStale = true, className, classNames },
  ref,
) {
  const state = useLimitBar(limit, { pending, label })
  const online = useOnline()
  const say = useSay(limitWordsEn)
  const { description } = state

  return (
    <div
      ref={ref}
      className={joinClassNames('igny8 ig-limit-bar', className)}
      data-limit={limit}
      data-state={description?.level ?? state.status}
      aria-busy={state.status === 'loading' || undefined}
    >
      <div className="ig-limit-bar-line">
        <span className={joinClassNames('ig-limit-bar-label', classNames?.label)}>
          <bdi>{state.label}</bdi>
        </span>
        <strong className={joinClassNames('ig-limit-bar-left', classNames?.left)}>
          {state.status === 'loading' ? <Skeleton characters={7} /> : <bdi>{sayLeft()}</bdi>}
        </strong>
      </div>
      <Bar state={state} className={classNames?.meter} />
      <div className="ig-limit-bar-line">
        <span className={joinClassNames('ig-limit-bar-used', classNames?.used)}>
          {state.status === 'loading' && <Loading />}
          {description && <Used description={description} />}
        </span>
        <span className={joinClassNames('ig-limit-bar-action', classNames?.action)}>
          {action === undefined ? <LimitAction limit={limit} state={state} /> : action}
        </span>
      </div>
      {showStale && !online && <StaleBadge asOf={state.status === 'ready' ? state.asOf : null} />}
    </div>
  )

  function sayLeft(): string {
    return description === null ? say('limit.failed') : description.left
  }
})

function Bar({ state, className }: { state: LimitBarState; className: string | undefined }) {
  const classes = joinClassNames('ig-limit-bar-meter', className)
  if (state.status !== 'ready') return <div className={classes} aria-hidden="true" />
  const { label, description } = state
  return description.meter && <Meter meter={description.meter} label={label} className={classes} />
}

function Meter({
  meter,
  label,
  className,
}: {
  meter: LimitMeter
  label: string
  className: string
}) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a <meter> draws itself, without what is pending.
    <div
      ref={styleProperties({ '--_used': meter.usedShare, '--_pending': meter.pendingShare })}
      role="meter"
      className={className}
      aria-label={label}
      aria-valuemin={0}
      aria-valuenow={meter.value}
      aria-valuemax={meter.max}
      aria-valuetext={meter.valueText}
    >
      <span className="ig-limit-bar-fill" />
      <span className="ig-limit-bar-pending" />
      <span className="ig-limit-bar-notch" />
    </div>
  )
}

function Used({ description: { used, notes, fits } }: { description: LimitDescription }) {
  const parts = used === null ? notes : [used, ...notes]
  return parts.map((part, index) => (
    <span key={part} className="ig-limit-bar-note" data-fits={fits}>
      {index > 0 && <span className="ig-limit-bar-dot">{' · '}</span>}
      <bdi>{part}</bdi>
    </span>
  ))
}

function Loading() {
  const say = useSay(limitWordsEn)
  return (
    <>
      <Skeleton characters={14} />
      <span className="ig-visually-hidden">{say('limit.loading')}</span>
    </>
  )
}

import type { ActionRequest, Cost, Decision, LimitRequest } from '@igny8/credits-core'
import { costWordsEn, decisionWordsEn, type SayOf } from '@igny8/credits-core/words'
import { type ComponentPropsWithoutRef, type MouseEvent, useId, useMemo } from 'react'
import { useCheck } from '../../hooks/use-check.ts'
import { useCredits } from '../../provider/credits-context.ts'
import { useSay, useSayMessage } from '../../provider/use-say.ts'
import { Button } from '../button/button.tsx'
import type { CommonProps } from '../common-props.ts'
import { component } from '../component.tsx'
import { joinClassNames } from '../join-class-names.ts'
import { Skeleton } from '../skeleton/skeleton.tsx'

type NativeProps = Omit<ComponentPropsWithoutRef<'button'>, 'className' | 'disabled'>

export interface CostButtonProps extends NativeProps, CommonProps<'button' | 'cost' | 'reason'> {
  /** What a click would start: it is priced and checked before it can be clicked. */
  readonly actions: readonly ActionRequest[]
  /** Slots that the work takes beside its credits. */
  readonly limits?: readonly LimitRequest[] | undefined
  /** Whether the work is under way; a second click does nothing. */
  readonly busy?: boolean | undefined
  /** Called instead of `onClick` where the work is denied. */
  readonly onDenied?: ((decision: Decision) => void) | undefined
}

/** A button that says what a click costs, and why it cannot be clicked where it cannot. */
export const CostButton = /* @__PURE__ */ component<HTMLButtonElement, CostButtonProps>(
  function CostButton(
    { actions, limits, busy = false, onDenied, onClick, className, classNames, children, ...props },
    ref,
  ) {
    const work = useMemo(
      () => ({ actions: [...actions], limits: [...(limits ?? [])] }),
      [actions, limits],
    )
    const { data: decision, isError, refetch } = useCheck(work)
    const { onEvent } = useCredits()
    const say = useSay(costWordsEn)
    const sayMessage = useSayMessage(decisionWordsEn)
    const reasonId = useId()
    const state = busy ? 'busy' : stateOf(decision, isError)
    const reason = sayReason()

    return (
      <span className={joinClassNames('igny8 ig-cost-button', className)} data-state={state}>
        <Button
          {...props}
          ref={ref}
          look="primary"
          className={joinClassNames('ig-cost-button-button', classNames?.button)}
          aria-disabled={state !== 'ready' || undefined}
          aria-busy={state === 'busy' || state === 'checking' || undefined}
          aria-describedby={reason ? reasonId : undefined}
          onClick={handleClick}
        >
          <span className="ig-cost-button-label">{children}</span>
          <span className="ig-visually-hidden">{' · '}</span>
          <span className={joinClassNames('ig-cost-button-cost', classNames?.cost)}>
            {sayCostNow()}
          </span>
        </Button>
        {reason && (
          <span
            id={reasonId}
            className={joinClassNames('ig-cost-button-reason', classNames?.reason)}
          >
            <bdi>{reason}</bdi>
          </span>
        )}
      </span>
    )

    function sayCostNow() {
      if (decision) return <bdi>{sayCost(say, decision.credits.cost)}</bdi>
      if (state === 'unknown') return say('cost.unknown')
      return (
        <>
          <Skeleton characters={9} />
          <span className="ig-visually-hidden">{say('cost.loading')}</span>
        </>
      )
    }

    function sayReason(): string | null {
      if (state === 'unknown') return say('cost.unknownReason')
      return state === 'denied' && decision ? sayMessage(decision.message) : null
    }

    function handleClick(event: MouseEvent<HTMLButtonElement>) {
      if (state === 'ready') return onClick?.(event)
      event.preventDefault()
      if (state === 'unknown') void refetch()
      if (state !== 'denied' || !decision) return
      onEvent?.({ type: 'blocked_click', code: decision.code })
      onDenied?.(decision)
    }
  },
)

/** What cannot be checked cannot be clicked: a cost is known before it is agreed to. */
function stateOf(decision: Decision | undefined, isError: boolean) {
  if (decision) return decision.allowed ? 'ready' : 'denied'
  return isError ? 'unknown' : 'checking'
}

/** "150 credits", "120–180 credits" or "Free". */
export function sayCost(say: SayOf<typeof costWordsEn>, { min, max }: Cost): string {
  if (max === 0) return say('cost.free')
  return min === max ? say('cost.credits', { credits: max }) : say('cost.range', { min, max })
}

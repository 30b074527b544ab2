import type { Decision, Remedy } from '@igny8/credits-core'
import type { ReactNode } from 'react'
import { useCredits } from '../../provider/credits-context.ts'
import type { Destination } from '../../provider/credits-event.ts'
import { Button } from '../button/button.tsx'
import { useCanNavigate, WayTo } from '../button/way-to.tsx'

type OneRemedy = Decision['remedies'][number]

/** A way out that is a smaller or cheaper request. */
export type ReduceRemedy = Extract<Remedy, { kind: 'reduce' | 'cheaper_option' }>

/** A way out: a button or link where the host can take the person there, plain text where it cannot. */
export function RemedyChoice({
  remedy,
  onReduce,
  look,
  children,
}: {
  remedy: OneRemedy
  onReduce: ((remedy: ReduceRemedy) => void) | undefined
  look: 'plain' | 'link'
  children: ReactNode
}) {
  const { onUpgrade, onEvent } = useCredits()
  const canNavigate = useCanNavigate()

  switch (remedy.kind) {
    case 'upgrade':
      return choice(onUpgrade && (() => onUpgrade({ planId: remedy.planId, limit: null })))
    case 'buy_credits':
      return way({ page: 'credits', credits: remedy.credits })
    case 'free_up': {
      const [slots] = remedy.limits
      return slots === undefined ? choice(undefined) : way({ page: 'limit', limit: slots.limit })
    }
    case 'contact':
      return way({ page: 'contact' })
    case 'reduce':
    case 'cheaper_option':
      return choice(onReduce && (() => onReduce(remedy)))
    case 'wait':
      return choice(undefined)
    default:
      return remedy satisfies never
  }

  function way(to: Destination) {
    if (!canNavigate) return <bdi>{children}</bdi>
    return (
      <WayTo to={to} look={look} onClick={tell}>
        {children}
      </WayTo>
    )
  }

  function choice(follow: (() => void) | undefined) {
    if (follow === undefined) return <bdi>{children}</bdi>
    return (
      <Button
        look={look}
        onClick={() => {
          tell()
          follow()
        }}
      >
        {children}
      </Button>
    )
  }

  function tell() {
    onEvent?.({ type: 'remedy_chosen', kind: remedy.kind })
  }
}

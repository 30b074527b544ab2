import type { Decision, Remedy } from '@igny8/credits-core'
import type { ReactNode } from 'react'
import { type CreditsContextValue, useCredits } from '../../provider/credits-context.ts'
import { Button } from '../button/button.tsx'

type OneRemedy = Decision['remedies'][number]

/** A way out that is a smaller or cheaper request. */
export type ReduceRemedy = Extract<Remedy, { kind: 'reduce' | 'cheaper_option' }>

/** A way out: a button where the host can take the person there, plain text where it cannot. */
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
  const credits = useCredits()
  const follow = wayTo(remedy, credits, onReduce)
  if (follow === undefined) return <bdi>{children}</bdi>
  return (
    <Button
      look={look}
      onClick={() => {
        credits.onEvent?.({ type: 'remedy_chosen', kind: remedy.kind })
        follow()
      }}
    >
      {children}
    </Button>
  )
}

function wayTo(
  remedy: Remedy,
  { onUpgrade, onNavigate }: CreditsContextValue,
  onReduce: ((remedy: ReduceRemedy) => void) | undefined,
): (() => void) | undefined {
  switch (remedy.kind) {
    case 'upgrade':
      return onUpgrade && (() => onUpgrade({ planId: remedy.planId, limit: null }))
    case 'buy_credits':
      return onNavigate && (() => onNavigate({ page: 'credits', credits: remedy.credits }))
    case 'free_up':
      return onNavigate && (() => onNavigate({ page: 'limit', limit: remedy.limit }))
    case 'contact':
      return onNavigate && (() => onNavigate({ page: 'contact' }))
    case 'reduce':
    case 'cheaper_option':
      return onReduce && (() => onReduce(remedy))
    case 'wait':
      return undefined
    default:
      return remedy satisfies never
  }
}

import type { Plan } from '@igny8/credits-core'
import { planWordsEn } from '@igny8/credits-core/words'
import { useEffect, useRef } from 'react'
import { useSay } from '../../provider/use-say.ts'
import { Button } from '../button/button.tsx'
import type { Excess } from './plan-excess.ts'

/** Before a smaller plan: what of the account would be over it, and that nothing is lost. */
export function OverWarning({
  plan,
  excess,
  onConfirm,
  onCancel,
}: {
  plan: Plan
  excess: readonly Excess[]
  onConfirm: () => void
  onCancel: () => void
}) {
  const say = useSay(planWordsEn)
  const box = useRef<HTMLDivElement>(null)
  const list = excess.map((one) => say('plan.over.one', { ...one })).join(', ')

  useEffect(() => {
    box.current?.focus()
  }, [])

  return (
    <div ref={box} role="alert" tabIndex={-1} className="ig-notice" data-tone="near">
      <div className="ig-notice-text">
        <p className="ig-notice-title">
          <bdi>{say('plan.over', { plan: plan.name, list })}</bdi>
        </p>
        <p className="ig-notice-note">
          <bdi>{say('plan.over.kept')}</bdi>
        </p>
      </div>
      <div className="ig-plan-card-choices">
        <Button onClick={onCancel}>{say('plan.over.cancel')}</Button>
        <Button onClick={onConfirm}>{say('plan.over.confirm', { plan: plan.name })}</Button>
      </div>
    </div>
  )
}

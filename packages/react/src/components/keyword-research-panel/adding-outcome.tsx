import { researchWordsEn, type SayOf } from '@igny8/credits-core/words'
import { useEffect, useRef } from 'react'
import { useCredits } from '../../provider/credits-context.ts'
import { useSay } from '../../provider/use-say.ts'
import { Button } from '../button/button.tsx'
import { DenialNotice } from '../denial-notice/denial-notice.tsx'
import { TitledErrorNotice } from '../error-notice/titled-error-notice.tsx'
import type { AddingOutcome } from './adding.ts'
import { UpgradeWay } from './upgrade-way.tsx'

/** What became of adding: how many, why not the others, and a way back. */
export function AddingOutcomeNotice({ outcome }: { outcome: AddingOutcome | null }) {
  const say = useSay(researchWordsEn)
  const { announce } = useCredits()
  const note = useRef<HTMLDivElement>(null)
  const text = outcome && sayOutcome(outcome, say)

  useEffect(() => {
    if (text === null) return
    announce(text)
    // The button that was pressed may be gone: the keyboard goes on from here.
    if (document.activeElement === document.body) note.current?.focus()
  }, [text, announce])

  if (outcome === null) return null
  if (outcome.kind === 'denied') {
    return <DenialNotice decision={outcome.decision} />
  }
  if (outcome.kind === 'failed' || outcome.kind === 'undo_failed') {
    return (
      <TitledErrorNotice
        error={outcome.error}
        title={say(outcome.kind === 'failed' ? 'adding.failed' : 'adding.undoFailed')}
        onRetry={outcome.retry}
      />
    )
  }
  return (
    <div ref={note} className="ig-adding-outcome" tabIndex={-1}>
      <p>
        <bdi>{text}</bdi>
      </p>
      {outcome.kind === 'added' && (
        <div className="ig-add-bar-actions">
          <UpgradeWay decision={outcome.result.decision} />
          {outcome.undo && <Button onClick={outcome.undo}>{say('adding.undo')}</Button>}
        </div>
      )}
    </div>
  )
}

/** What is said aloud of it; alerts speak for themselves. */
function sayOutcome(outcome: AddingOutcome, say: SayOf<typeof researchWordsEn>): string | null {
  if (outcome.kind === 'undone') return say('adding.undone', { count: outcome.count })
  if (outcome.kind !== 'added') return null
  const { added, noRoom, duplicates, rejected } = outcome.result
  return [
    say('adding.added', { added, notAdded: noRoom + outcome.leftOut }),
    duplicates > 0 && say('adding.duplicates', { count: duplicates }),
    rejected > 0 && say('adding.rejected', { count: rejected }),
  ]
    .filter(Boolean)
    .join(' ')
}

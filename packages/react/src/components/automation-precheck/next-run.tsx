import { automationWordsEn } from '@igny8/credits-core/words'
import { useSay } from '../../provider/use-say.ts'

/** When an automation runs by itself next, and why it did not the last time that it was due. */
export interface NextRun {
  readonly at: string
  readonly skipped?:
    | { readonly at: string; readonly why: 'running' | 'paused' | 'insufficient_credits' }
    | null
    | undefined
}

export function NextRunNote({
  nextRun: { at, skipped },
  unless,
}: {
  nextRun: NextRun
  /** What would keep it from running, as it stands now: too few credits, or a run that waits. */
  unless?: 'short' | 'paused' | undefined
}) {
  const say = useSay(automationWordsEn)
  const parts = [
    say('automation.next', { at }),
    unless && say(`automation.next.${unless}`),
    skipped && say(`automation.skipped.${skipped.why}`, { at: skipped.at }),
  ]
  return (
    <p className="ig-automation-next">
      <bdi>{parts.filter(Boolean).join(' · ')}</bdi>
    </p>
  )
}

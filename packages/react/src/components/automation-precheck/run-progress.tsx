import type { Run } from '@igny8/credits-core'
import { automationWordsEn } from '@igny8/credits-core/words'
import { useSay } from '../../provider/use-say.ts'
import { Button } from '../button/button.tsx'
import { DenialNotice } from '../denial-notice/denial-notice.tsx'

/** What a run has used, and why it waits where it does. */
export function RunProgress({
  run: { status, charged, held, pausedBy },
  busy,
  onResume,
}: {
  run: Run
  busy: boolean
  onResume: (() => void) | undefined
}) {
  const say = useSay(automationWordsEn)
  if (status !== 'paused') {
    return (
      <p className="ig-automation-precheck-says" role="status">
        <bdi>
          {say(status === 'running' ? 'automation.progress' : 'automation.done', {
            charged,
            held,
          })}
        </bdi>
      </p>
    )
  }
  return (
    <>
      {pausedBy && (
        <DenialNotice decision={pausedBy} note={say('automation.paused.note', { charged })} />
      )}
      {onResume && (
        <div>
          <Button
            look="primary"
            aria-disabled={busy || undefined}
            onClick={() => busy || onResume()}
          >
            {say('automation.resume')}
          </Button>
        </div>
      )}
    </>
  )
}

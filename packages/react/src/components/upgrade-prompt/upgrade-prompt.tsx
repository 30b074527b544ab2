import type { Decision } from '@igny8/credits-core'
import type { Prompt } from '@igny8/credits-core/insights'
import {
  decisionWordsEn,
  forecastWordsEn,
  noticeWordsEn,
  promptWordsEn,
  remedyWordsEn,
} from '@igny8/credits-core/words'
import { type ReactNode, useId } from 'react'
import { useCredits } from '../../provider/credits-context.ts'
import { useSay, useSayMessage } from '../../provider/use-say.ts'
import { Button } from '../button/button.tsx'
import { useCanNavigate, WayTo } from '../button/way-to.tsx'
import type { CommonProps } from '../common-props.ts'
import { component } from '../component.tsx'
import { AskOwner } from '../denial-notice/ask-owner.tsx'
import type { ReduceRemedy } from '../denial-notice/remedy-choice.tsx'
import { joinClassNames } from '../join-class-names.ts'
import { PromptFrame } from './prompt-frame.tsx'
import type { PromptMemory } from './prompt-memory.ts'
import { useUpgradePrompt } from './use-upgrade-prompt.ts'

export interface UpgradePromptProps extends CommonProps<'title' | 'body' | 'actions'> {
  /** The denial that a click has just met; only then may the prompt be a dialog. */
  readonly blocked?: Decision | null | undefined
  /** Called with a smaller or cheaper request that would be allowed. */
  readonly onReduce?: ((remedy: ReduceRemedy) => void) | undefined
  /** Where it is kept what was seen; the default is this browser. */
  readonly memory?: PromptMemory | undefined
}

// A spread would stay in bundles that do not use it.
const words = /* @__PURE__ */ Object.assign(
  {},
  promptWordsEn,
  decisionWordsEn,
  forecastWordsEn,
  remedyWordsEn,
)

/** The one prompt that this moment deserves: inline, as a banner, or as a dialog after a denied click. */
export const UpgradePrompt = /* @__PURE__ */ component<HTMLElement, UpgradePromptProps>(
  function UpgradePrompt({ blocked, onReduce, memory, className, classNames }, ref) {
    const { prompt, dismiss } = useUpgradePrompt({ blocked, memory })
    const { canManageBilling, onUpgrade, onEvent } = useCredits()
    const canNavigate = useCanNavigate()
    const say = useSay(noticeWordsEn)
    const sayMessage = useSayMessage(words)
    const titleId = useId()
    if (prompt === null) return null

    const { title, body, upgrade, wayOut, subject, size } = prompt
    const limit = subject === 'credits' ? null : subject

    return (
      <PromptFrame
        frameRef={ref}
        size={size}
        titleId={titleId}
        className={joinClassNames('igny8 ig-notice ig-upgrade-prompt', className)}
        tone={prompt.threshold === 'near' ? 'near' : 'stop'}
        onClose={dismiss}
      >
        <div className="ig-notice-text">
          <p id={titleId} className={joinClassNames('ig-notice-title', classNames?.title)}>
            <bdi>{sayMessage(title)}</bdi>
          </p>
          <p className={joinClassNames('ig-notice-note', classNames?.body)}>
            <bdi>{sayMessage(body)}</bdi>
          </p>
        </div>
        <div className={joinClassNames('ig-upgrade-prompt-actions', classNames?.actions)}>
          {upgrade && canManageBilling && onUpgrade && (
            <Button look={size === 'dialog' ? 'primary' : 'plain'} onClick={choose}>
              {sayMessage(upgrade.message)}
            </Button>
          )}
          {upgrade && !canManageBilling && <AskOwner reason={sayMessage(title)} />}
          {followWayOut(wayOut)}
          {wayOut.kind !== 'wait' && wayOut.kind !== 'not_now' && (
            <Button look="link" onClick={dismiss}>
              {say('notice.dismiss')}
            </Button>
          )}
        </div>
      </PromptFrame>
    )

    function choose() {
      if (!upgrade) return
      onEvent?.({ type: 'upgrade_chosen', planId: upgrade.planId, limit })
      dismiss()
      onUpgrade?.({ planId: upgrade.planId, limit })
    }

    /** The way out that costs nothing; nothing where the host has no place for it. */
    function followWayOut({ kind, remedy, message }: Prompt['wayOut']): ReactNode {
      const words = sayMessage(message)
      switch (kind) {
        case 'reduce':
        case 'cheaper_option':
          if (!onReduce || (remedy?.kind !== 'reduce' && remedy?.kind !== 'cheaper_option')) return
          return asLink(words, () => {
            dismiss()
            onReduce(remedy)
          })
        case 'free_up':
          if (!canNavigate || limit === null) return
          return (
            <WayTo look="link" to={{ page: 'limit', limit }} onClick={dismiss}>
              {words}
            </WayTo>
          )
        case 'browse_library':
          if (!canNavigate) return
          return (
            <WayTo look="link" to={{ page: 'keyword_library' }}>
              {words}
            </WayTo>
          )
        case 'wait':
        case 'not_now':
          return asLink(words, dismiss)
        default:
          return kind satisfies never
      }
    }
  },
)

function asLink(words: string, follow: () => void) {
  return (
    <Button look="link" onClick={follow}>
      {words}
    </Button>
  )
}

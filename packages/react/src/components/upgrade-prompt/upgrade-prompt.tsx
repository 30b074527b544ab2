import type { Decision } from '@igny8/credits-core'
import type { Prompt } from '@igny8/credits-core/insights'
import {
  decisionWordsEn,
  forecastWordsEn,
  noticeWordsEn,
  promptWordsEn,
  remedyWordsEn,
} from '@igny8/credits-core/words'
import { type ReactNode, useEffect, useId, useRef } from 'react'
import { useCredits } from '../../provider/credits-context.ts'
import { useSay, useSayMessage } from '../../provider/use-say.ts'
import { Button } from '../button/button.tsx'
import type { CommonProps } from '../common-props.ts'
import { AskOwner } from '../denial-notice/ask-owner.tsx'
import type { ReduceRemedy } from '../denial-notice/remedy-choice.tsx'
import { joinClassNames } from '../join-class-names.ts'
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
export function UpgradePrompt({
  blocked,
  onReduce,
  memory,
  className,
  classNames,
}: UpgradePromptProps) {
  const { prompt, dismiss } = useUpgradePrompt({ blocked, memory })
  const { canManageBilling, onUpgrade, onEvent, onNavigate } = useCredits()
  const say = useSay(noticeWordsEn)
  const sayMessage = useSayMessage(words)
  const titleId = useId()
  if (prompt === null) return null

  const { title, body, upgrade, wayOut, subject, size } = prompt
  const follow = wayOutOf(prompt)
  const limit = subject === 'credits' ? null : subject

  return (
    <Frame
      size={size}
      titleId={titleId}
      className={joinClassNames('igny8', 'ig-notice', 'ig-upgrade-prompt', className)}
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
        {follow && (
          <Button look="link" onClick={follow}>
            {sayMessage(wayOut.message)}
          </Button>
        )}
        {follow !== dismiss && (
          <Button look="link" onClick={dismiss}>
            {say('notice.dismiss')}
          </Button>
        )}
      </div>
    </Frame>
  )

  function choose() {
    if (!upgrade) return
    onEvent?.({ type: 'upgrade_chosen', planId: upgrade.planId, limit })
    dismiss()
    onUpgrade?.({ planId: upgrade.planId, limit })
  }

  /** What a click on the way out does; `undefined` where the host has no place for it. */
  function wayOutOf({
    wayOut: { kind, remedy },
    subject: about,
  }: Prompt): (() => void) | undefined {
    switch (kind) {
      case 'reduce':
      case 'cheaper_option':
        if (!onReduce || (remedy?.kind !== 'reduce' && remedy?.kind !== 'cheaper_option')) return
        return () => {
          dismiss()
          onReduce(remedy)
        }
      case 'free_up':
        if (!onNavigate || about === 'credits') return
        return () => {
          dismiss()
          onNavigate({ page: 'limit', limit: about })
        }
      case 'browse_library':
        return onNavigate && (() => onNavigate({ page: 'keyword_library' }))
      case 'wait':
      case 'not_now':
        return dismiss
      default:
        return kind satisfies never
    }
  }
}

function Frame({
  size,
  titleId,
  className,
  tone,
  onClose,
  children,
}: {
  size: Prompt['size']
  titleId: string
  className: string
  tone: 'near' | 'stop'
  onClose: () => void
  children: ReactNode
}) {
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    const shown = dialog.current
    if (shown && !shown.open) shown.showModal()
  })
  const common = { className, 'aria-labelledby': titleId, 'data-size': size, 'data-tone': tone }
  if (size !== 'dialog') return <section {...common}>{children}</section>
  return (
    <dialog ref={dialog} {...common} onClose={onClose}>
      {children}
    </dialog>
  )
}

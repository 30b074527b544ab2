import type { Decision, Remedy } from '@igny8/credits-core'
import { decisionWordsEn, noticeWordsEn, remedyWordsEn } from '@igny8/credits-core/words'
import { useCredits } from '../../provider/credits-context.ts'
import { useSay, useSayMessage } from '../../provider/use-say.ts'
import { Button } from '../button/button.tsx'
import type { CommonProps } from '../common-props.ts'
import { component } from '../component.tsx'
import { joinClassNames } from '../join-class-names.ts'
import { joinSentences, splitTitle } from '../notice/split-title.ts'
import { AskOwner } from './ask-owner.tsx'
import { type ReduceRemedy, RemedyChoice } from './remedy-choice.tsx'

export interface DenialNoticeProps extends CommonProps<'title' | 'note' | 'remedies'> {
  /** The answer of a check that said no. */
  readonly decision: Decision
  /** What happened to the money; the default says that nothing was charged. */
  readonly note?: string | undefined
  /** Called with a smaller or cheaper request that would be allowed. */
  readonly onReduce?: ((remedy: ReduceRemedy) => void) | undefined
  /** Takes it away; without it, it stays. */
  readonly onDismiss?: (() => void) | undefined
}

const costsMoney: readonly Remedy['kind'][] = ['upgrade', 'buy_credits']

/** A denial in plain words: what is in the way, that nothing was charged, and every way out. */
export const DenialNotice = /* @__PURE__ */ component<HTMLDivElement, DenialNoticeProps>(
  function DenialNotice({ decision, note, onReduce, onDismiss, className, classNames }, ref) {
    const { canManageBilling, locale } = useCredits()
    const say = useSay(noticeWordsEn)
    const sayDecision = useSayMessage(decisionWordsEn)
    const sayRemedy = useSayMessage(remedyWordsEn)
    const reason = sayDecision(decision.message)
    const [title, more] = splitTitle(reason, locale)
    const paid = decision.remedies.filter((remedy) => costsMoney.includes(remedy.kind))
    const free = decision.remedies.filter((remedy) => !costsMoney.includes(remedy.kind))

    return (
      <div
        ref={ref}
        role="alert"
        className={joinClassNames('igny8 ig-notice ig-denial-notice', className)}
        data-code={decision.code}
      >
        <div className="ig-notice-text">
          <p className={joinClassNames('ig-notice-title', classNames?.title)}>
            <bdi>{title}</bdi>
          </p>
          <p className={joinClassNames('ig-notice-note', classNames?.note)}>
            <bdi>{joinSentences(more, note ?? say('notice.nothingCharged'))}</bdi>
          </p>
          {free.length > 0 && (
            <p className="ig-denial-notice-free">
              <bdi>{say('notice.costsNothing')}</bdi>{' '}
              {free.map((remedy, index) => (
                <span key={remedy.kind}>
                  {index > 0 && ' · '}
                  <RemedyChoice remedy={remedy} onReduce={onReduce} look="link">
                    {sayRemedy(remedy.message)}
                  </RemedyChoice>
                </span>
              ))}
            </p>
          )}
        </div>
        <div className={joinClassNames('ig-denial-notice-paid', classNames?.remedies)}>
          {canManageBilling
            ? paid.map((remedy) => (
                <RemedyChoice key={remedy.kind} remedy={remedy} onReduce={onReduce} look="plain">
                  {sayRemedy(remedy.message)}
                </RemedyChoice>
              ))
            : paid.length > 0 && <AskOwner reason={reason} />}
          {onDismiss && (
            <Button look="link" onClick={onDismiss}>
              {say('notice.dismiss')}
            </Button>
          )}
        </div>
      </div>
    )
  },
)

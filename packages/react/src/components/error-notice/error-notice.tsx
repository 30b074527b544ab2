import { CreditsError } from '@igny8/credits-core'
import { errorWordsEn, noticeWordsEn } from '@igny8/credits-core/words'
import { useCredits } from '../../provider/credits-context.ts'
import { useSay } from '../../provider/use-say.ts'
import { Button } from '../button/button.tsx'
import type { CommonProps } from '../common-props.ts'
import { component } from '../component.tsx'
import { joinClassNames } from '../join-class-names.ts'
import { joinSentences, splitTitle } from '../notice/split-title.ts'

export interface ErrorNoticeProps extends CommonProps<'title' | 'note' | 'action'> {
  /** What was thrown; a `CreditsError` says the most. */
  readonly error: unknown
  /** What failed, in the host's words. The default says it from the error's code. */
  readonly title?: string | undefined
  /** What it means for the person. The default says what happened to the money, where that is known. */
  readonly note?: string | undefined
  /** Tries again; without it, no button is shown. */
  readonly onRetry?: (() => void) | undefined
}

/** A failure in plain words: what happened, what happened to the money, and a way to try again. */
export const ErrorNotice = /* @__PURE__ */ component<HTMLDivElement, ErrorNoticeProps>(
  function ErrorNotice({ error, title, note, onRetry, className, classNames }, ref) {
    const say = useSay(noticeWordsEn)
    const sayError = useSay(errorWordsEn)
    const { locale } = useCredits()
    const [failure, more] = splitTitle(sayWhatFailed(), locale)

    return (
      <div ref={ref} role="alert" className={joinClassNames('igny8', 'ig-notice', className)}>
        <div className="ig-notice-text">
          <p className={joinClassNames('ig-notice-title', classNames?.title)}>
            <bdi>{title ?? failure}</bdi>
          </p>
          <p className={joinClassNames('ig-notice-note', classNames?.note)}>
            <bdi>
              {note ?? joinSentences(title === undefined ? more : null, sayWhatWasCharged())}
            </bdi>
          </p>
        </div>
        {onRetry && (
          <Button className={classNames?.action} onClick={onRetry}>
            {say('notice.tryAgain')}
          </Button>
        )}
      </div>
    )

    function sayWhatFailed(): string {
      return error instanceof CreditsError ? sayError(`error.${error.code}`) : say('notice.failed')
    }

    function sayWhatWasCharged(): string | null {
      if (!(error instanceof CreditsError)) return null
      if (error.charged === 'pending') return say('notice.notSure')
      return error.charged === 'no' ? say('notice.nothingCharged') : null
    }
  },
)

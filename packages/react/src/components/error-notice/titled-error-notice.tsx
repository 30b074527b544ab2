import { noticeWordsEn } from '@igny8/credits-core/words'
import { useSay } from '../../provider/use-say.ts'
import { Button } from '../button/button.tsx'
import type { CommonProps } from '../common-props.ts'
import { component } from '../component.tsx'
import { joinClassNames } from '../join-class-names.ts'
import { joinSentences } from '../notice/split-title.ts'
import { creditsErrorOf } from './credits-error-of.ts'

export interface TitledErrorNoticeProps extends CommonProps<'title' | 'note' | 'action'> {
  /** What was thrown; a `CreditsError` says the most. */
  readonly error: unknown
  readonly title: string
  /** What else is to be said of the failure. */
  readonly more?: string | null
  /** What it means for the person. The default says what happened to the money, where that is known. */
  readonly note?: string | undefined
  /** Tries again; without it, no button is shown. */
  readonly onRetry?: (() => void) | undefined
}

/** A failure that has a title: most know what failed, and need no sentence for every way it can. */
export const TitledErrorNotice = /* @__PURE__ */ component<HTMLDivElement, TitledErrorNoticeProps>(
  function TitledErrorNotice(
    { error, title, more = null, note, onRetry, className, classNames },
    ref,
  ) {
    const say = useSay(noticeWordsEn)

    return (
      <div ref={ref} role="alert" className={joinClassNames('igny8 ig-notice', className)}>
        <div className="ig-notice-text">
          <p className={joinClassNames('ig-notice-title', classNames?.title)}>
            <bdi>{title}</bdi>
          </p>
          <p className={joinClassNames('ig-notice-note', classNames?.note)}>
            <bdi>{note ?? joinSentences(more, sayWhatWasCharged())}</bdi>
          </p>
        </div>
        {onRetry && (
          <Button className={classNames?.action} onClick={onRetry}>
            {say('notice.tryAgain')}
          </Button>
        )}
      </div>
    )

    function sayWhatWasCharged(): string | null {
      const charged = creditsErrorOf(error)?.charged
      if (charged === 'pending') return say('notice.notSure')
      return charged === 'no' ? say('notice.nothingCharged') : null
    }
  },
)

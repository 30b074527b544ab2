import { noticeWordsEn } from '@igny8/credits-core/words'
import { useSay } from '../../provider/use-say.ts'
import { Button } from '../button/button.tsx'
import { component } from '../component.tsx'
import { joinClassNames } from '../join-class-names.ts'
import { joinSentences } from '../notice/split-title.ts'
import { creditsErrorOf } from './credits-error-of.ts'
import type { ErrorNoticeProps } from './error-notice.tsx'

interface TitledErrorNoticeProps extends ErrorNoticeProps {
  readonly title: string
  /** What else is to be said of the failure. */
  readonly more?: string | null
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

import { errorWordsEn, noticeWordsEn } from '@igny8/credits-core/words'
import { useCredits } from '../../provider/credits-context.ts'
import { useSay } from '../../provider/use-say.ts'
import { component } from '../component.tsx'
import { splitTitle } from '../notice/split-title.ts'
import { creditsErrorOf } from './credits-error-of.ts'
import { TitledErrorNotice, type TitledErrorNoticeProps } from './titled-error-notice.tsx'

export interface ErrorNoticeProps extends Omit<TitledErrorNoticeProps, 'title' | 'more'> {
  /** What failed, in the host's words. The default says it from the error's code. */
  readonly title?: string | undefined
}

/** A failure in plain words: what happened, what happened to the money, and a way to try again. */
export const ErrorNotice = /* @__PURE__ */ component<HTMLDivElement, ErrorNoticeProps>(
  function ErrorNotice({ title, ...props }, ref) {
    const say = useSay(noticeWordsEn)
    const sayError = useSay(errorWordsEn)
    const { locale } = useCredits()
    if (title !== undefined) return <TitledErrorNotice {...props} ref={ref} title={title} />
    const [failure, more] = splitTitle(sayWhatFailed(), locale)
    return <TitledErrorNotice {...props} ref={ref} title={failure} more={more} />

    function sayWhatFailed(): string {
      const code = creditsErrorOf(props.error)?.code
      return code ? sayError(`error.${code}`) : say('notice.failed')
    }
  },
)

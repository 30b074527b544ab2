import { type LimitName, limitNames } from '@igny8/credits-core'
import { limitWordsEn } from '@igny8/credits-core/words'
import { useId } from 'react'
import { useAccount } from '../../hooks/use-account.ts'
import { useOnline } from '../../hooks/use-online.ts'
import { useSay } from '../../provider/use-say.ts'
import type { CommonProps, HeadingLevel } from '../common-props.ts'
import { component } from '../component.tsx'
import { TitledErrorNotice } from '../error-notice/titled-error-notice.tsx'
import { Heading } from '../heading.tsx'
import { joinClassNames } from '../join-class-names.ts'
import { LimitBar } from '../limit-bar/limit-bar.tsx'
import { StaleBadge } from '../stale-badge/stale-badge.tsx'

export interface LimitListProps extends CommonProps<'title' | 'list' | 'item'> {
  /** The level of its title in the page around it. */
  readonly headingLevel?: HeadingLevel | undefined
  /** How many more of each the person is about to add. */
  readonly pending?: Partial<Record<LimitName, number>> | undefined
}

/** The four limits. */
export const LimitList = /* @__PURE__ */ component<HTMLElement, LimitListProps>(function LimitList(
  { headingLevel = 2, pending, className, classNames },
  ref,
) {
  const { data, dataUpdatedAt, isError, isRefetchError, error, refetch } = useAccount()
  const say = useSay(limitWordsEn)
  const online = useOnline()
  const titleId = useId()
  const failed = isError && data === undefined
  const stale = data !== undefined && (!online || isRefetchError)

  return (
    <section
      ref={ref}
      className={joinClassNames('igny8 ig-limit-list', className)}
      aria-labelledby={titleId}
    >
      <Heading
        level={headingLevel}
        id={titleId}
        className={joinClassNames('ig-title', classNames?.title)}
      >
        {say('limits.title')}
      </Heading>
      {failed ? (
        <TitledErrorNotice
          error={error}
          title={say('limits.loadFailed')}
          note={say('limits.notAffected')}
          onRetry={() => void refetch()}
        />
      ) : (
        <ul className={joinClassNames('ig-limit-list-bars', classNames?.list)}>
          {limitNames.map((limit) => (
            <li key={limit} className={classNames?.item}>
              <LimitBar limit={limit} pending={pending?.[limit]} showStale={false} />
            </li>
          ))}
        </ul>
      )}
      {stale && <StaleBadge asOf={new Date(dataUpdatedAt).toISOString()} />}
    </section>
  )
})

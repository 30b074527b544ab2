import { logWordsEn, noticeWordsEn } from '@igny8/credits-core/words'
import { forwardRef, useId } from 'react'
import { useActivity } from '../../hooks/use-activity.ts'
import { useSay } from '../../provider/use-say.ts'
import { Button } from '../button/button.tsx'
import type { CommonProps, HeadingLevel } from '../common-props.ts'
import { ErrorNotice } from '../error-notice/error-notice.tsx'
import { Heading } from '../heading.tsx'
import { joinClassNames } from '../join-class-names.ts'
import { ActivityTable } from './activity-table.tsx'

export interface ActivityLogProps extends CommonProps<'title' | 'table' | 'more'> {
  readonly headingLevel?: HeadingLevel | undefined
  /** Rows to load at a time, 1 to 100. */
  readonly pageSize?: number | undefined
  /** The name of a site, by the id that the host gave it. */
  readonly siteName?: ((siteId: string) => string) | undefined
}

/** Who did what, where and for how much, newest first. */
export const ActivityLog = /* @__PURE__ */ forwardRef<HTMLElement, ActivityLogProps>(
  function ActivityLog({ headingLevel = 2, pageSize, siteName, className, classNames }, ref) {
    const { data, isError, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } =
      useActivity({ pageSize })
    const say = useSay(logWordsEn)
    const sayNotice = useSay(noticeWordsEn)
    const titleId = useId()
    const activities = data?.pages.flatMap((page) => page.activities)

    return (
      <section
        ref={ref}
        className={joinClassNames('igny8', 'ig-activity-log', className)}
        aria-labelledby={titleId}
        aria-busy={(data === undefined && !isError) || undefined}
      >
        <Heading
          level={headingLevel}
          id={titleId}
          className={joinClassNames('ig-title', classNames?.title)}
        >
          {say('log.title')}
        </Heading>
        {activities?.length === 0 ? (
          <div className="ig-activity-log-empty">
            <p className="ig-activity-log-empty-title">{say('log.empty')}</p>
            <p>{say('log.emptyHint')}</p>
          </div>
        ) : (
          !(isError && data === undefined) && (
            <ActivityTable
              activities={activities}
              titleId={titleId}
              siteName={siteName}
              className={classNames?.table}
            />
          )
        )}
        {isError && (
          <ErrorNotice
            error={error}
            title={say(data === undefined ? 'log.failed' : 'log.moreFailed')}
            note={sayNotice('notice.notAffected')}
            onRetry={() => void (data === undefined ? refetch() : fetchNextPage())}
          />
        )}
        {hasNextPage && !isError && (
          <Button
            className={joinClassNames('ig-activity-log-more', classNames?.more)}
            aria-disabled={isFetchingNextPage || undefined}
            onClick={() => void (isFetchingNextPage || fetchNextPage())}
          >
            {say(isFetchingNextPage ? 'log.loading' : 'log.more')}
          </Button>
        )}
      </section>
    )
  },
)

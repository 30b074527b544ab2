import { logWordsEn } from '@igny8/credits-core/words'
import { useId, useState } from 'react'
import { useAccount } from '../../hooks/use-account.ts'
import { useActivity } from '../../hooks/use-activity.ts'
import { useCredits } from '../../provider/credits-context.ts'
import type { ActivityFilters } from '../../provider/credits-event.ts'
import { useSay } from '../../provider/use-say.ts'
import { Button } from '../button/button.tsx'
import type { CommonProps, HeadingLevel } from '../common-props.ts'
import { component } from '../component.tsx'
import { EmptyState } from '../empty-state/empty-state.tsx'
import { TitledErrorNotice } from '../error-notice/titled-error-notice.tsx'
import { Heading } from '../heading.tsx'
import { joinClassNames } from '../join-class-names.ts'
import { ActivityDownload } from './activity-download.tsx'
import { areChosen, requestOf } from './activity-filters.ts'
import { ActivityTable } from './activity-table.tsx'
import { FilterBar } from './filter-bar.tsx'
import { type FilterNames, useFilterOptions } from './use-filter-options.ts'

export interface ActivityLogProps
  extends CommonProps<'title' | 'filters' | 'table' | 'more'>,
    FilterNames {
  /** The level of its title in the page around it. */
  readonly headingLevel?: HeadingLevel | undefined
  /** Rows to load at a time, 1 to 100. */
  readonly pageSize?: number | undefined
  /** What is shown, where the host's address says it. */
  readonly filters?: ActivityFilters | undefined
  /** Called with what a person wants to see. */
  readonly onFilter?: ((filters: ActivityFilters) => void) | undefined
}

/** Who did what, where and for how much, newest first. */
export const ActivityLog = /* @__PURE__ */ component<HTMLElement, ActivityLogProps>(
  function ActivityLog(
    {
      headingLevel = 2,
      pageSize,
      siteName,
      people,
      filters: givenFilters,
      onFilter,
      className,
      classNames,
    },
    ref,
  ) {
    const { timeZone } = useCredits()
    const [ownFilters, setOwnFilters] = useState<ActivityFilters>({})
    const filters = givenFilters ?? ownFilters
    const narrowed = areChosen(filters)
    const { data: account } = useAccount()
    const asOf = account?.asOf ?? new Date().toISOString()
    const asked = requestOf(filters, { asOf, timeZone })
    const options = useFilterOptions(filters, pageSize, { siteName, people })
    const log = useActivity({ pageSize, ...asked })
    const say = useSay(logWordsEn)
    const titleId = useId()
    const activities = log.data?.pages.flatMap((page) => page.activities)
    const canShowOlder = log.hasNextPage && !log.isFetchingNextPage
    // Once it was used the button stays, so that it keeps the focus.
    const paged = (log.data?.pages.length ?? 0) > 1
    const empty = activities?.length === 0 && !log.isPlaceholderData

    return (
      <section
        ref={ref}
        className={joinClassNames('igny8 ig-activity-log', className)}
        aria-labelledby={titleId}
        aria-busy={log.isPending || log.isPlaceholderData || undefined}
      >
        <div className="ig-activity-log-head">
          <Heading
            level={headingLevel}
            id={titleId}
            className={joinClassNames('ig-title', classNames?.title)}
          >
            {say('log.title')}
          </Heading>
          {activities && !empty && <ActivityDownload asked={asked} />}
        </div>
        {(narrowed || (activities && !empty)) && (
          <FilterBar
            filters={filters}
            options={options}
            onFilter={filter}
            clearable={narrowed && !empty}
            className={classNames?.filters}
          />
        )}
        {empty && (
          <EmptyState
            title={say(narrowed ? 'log.filteredEmpty' : 'log.empty')}
            hint={say(narrowed ? 'log.filteredEmptyHint' : 'log.emptyHint')}
            action={narrowed && <Button onClick={() => filter({})}>{say('log.clear')}</Button>}
          />
        )}
        {!empty && (activities || log.isPending) && (
          <ActivityTable
            activities={activities}
            titleId={titleId}
            siteName={siteName}
            className={classNames?.table}
          />
        )}
        {log.isError && (
          <TitledErrorNotice
            error={log.error}
            title={say(log.isFetchNextPageError ? 'log.moreFailed' : 'log.failed')}
            note={say('log.notAffected')}
            onRetry={() => void (log.isFetchNextPageError ? log.fetchNextPage() : log.refetch())}
          />
        )}
        {(log.hasNextPage || paged) && !log.isError && (
          <Button
            className={joinClassNames('ig-activity-log-more', classNames?.more)}
            aria-disabled={!canShowOlder || undefined}
            onClick={() => void (canShowOlder && log.fetchNextPage())}
          >
            {sayMore()}
          </Button>
        )}
      </section>
    )

    function sayMore(): string {
      if (log.isFetchingNextPage) return say('log.loading')
      return say(log.hasNextPage ? 'log.more' : 'log.end')
    }

    function filter(chosen: ActivityFilters) {
      setOwnFilters(chosen)
      onFilter?.(chosen)
    }
  },
)

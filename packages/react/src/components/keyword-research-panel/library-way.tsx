import { researchWordsEn } from '@igny8/credits-core/words'
import { type RefObject, useEffect, useMemo } from 'react'
import { useKeywordLibrary } from '../../hooks/use-keyword-library.ts'
import { useOnline } from '../../hooks/use-online.ts'
import { useCredits } from '../../provider/credits-context.ts'
import { useSay } from '../../provider/use-say.ts'
import { Button } from '../button/button.tsx'
import { EmptyState } from '../empty-state/empty-state.tsx'
import { TitledErrorNotice } from '../error-notice/titled-error-notice.tsx'
import { AddBar } from './add-bar.tsx'
import type { Adding } from './adding.ts'
import { FoundKeywords } from './found-keywords.tsx'
import { LibraryFilterBar } from './library-filter-bar.tsx'
import { SyntheticNote } from './synthetic-note.tsx'
import type { useLibraryView } from './use-library-view.ts'

/** Keywords researched before: narrow them, select some, add them. */
export function LibraryWay({
  library: { fields, view, isNarrowed, sort, sortable, change, narrow, sortBy },
  adding,
  searchRef,
  onGoLive,
}: {
  library: ReturnType<typeof useLibraryView>
  adding: Adding
  searchRef: RefObject<HTMLInputElement | null>
  onGoLive: () => void
}) {
  const query = useKeywordLibrary(view)
  const { data, error, isError, refetch, fetchNextPage } = query
  const { announce } = useCredits()
  const online = useOnline()
  const say = useSay(researchWordsEn)
  const rows = useMemo(() => data?.pages.flatMap((page) => page.keywords), [data])
  const total = data?.pages[0]?.total
  const clear = () => narrow({})
  const hasMore = data?.pages.at(-1)?.nextCursor != null
  const isPassing = query.isFetchingNextPage || query.isPlaceholderData
  const found =
    total !== undefined && !query.isPlaceholderData ? say('research.found', { total }) : null

  useEffect(() => {
    if (isNarrowed && found !== null) announce(found)
  }, [isNarrowed, found, announce])

  return (
    <>
      <LibraryFilterBar
        fields={fields}
        isNarrowed={isNarrowed}
        searchRef={searchRef}
        onChange={change}
        onClear={clear}
      />
      {rows?.some(({ source }) => source === 'synthetic') && <SyntheticNote of="library" />}
      {!(isError && rows === undefined) && (
        <FoundKeywords
          label={say('research.way.library')}
          className={query.isPlaceholderData ? 'ig-research-passing' : undefined}
          summary={found !== null && total !== 0 && <bdi>{found}</bdi>}
          rows={rows}
          adding={adding}
          sort={sort}
          sortable={sortable}
          onSortChange={sortBy}
          staleSince={online ? undefined : new Date(query.dataUpdatedAt).toISOString()}
          empty={
            <EmptyState
              title={say(isNarrowed ? 'library.noMatch' : 'library.empty')}
              hint={say(isNarrowed ? 'library.noMatchHint' : 'library.emptyHint')}
              action={
                <>
                  {isNarrowed && <Button onClick={clear}>{say('library.clear')}</Button>}
                  <Button onClick={onGoLive}>{say('library.goLive')}</Button>
                </>
              }
            />
          }
        />
      )}
      {isError && (
        <TitledErrorNotice
          error={error}
          title={say(rows === undefined ? 'library.failed' : 'library.moreFailed')}
          note={say('library.notAffected')}
          onRetry={() => void (rows === undefined ? refetch() : fetchNextPage())}
        />
      )}
      {rows && total !== undefined && total > 0 && adding.shortlist === null && (
        <div className="ig-research-more">
          {hasMore && !isError && (
            <Button
              aria-disabled={isPassing || undefined}
              onClick={() => void (isPassing || fetchNextPage())}
            >
              {say(query.isFetchingNextPage ? 'library.loading' : 'library.more')}
            </Button>
          )}
          <p>
            <bdi>{say('library.shown', { shown: rows.length, total })}</bdi>
          </p>
        </div>
      )}
      <AddBar adding={adding} />
    </>
  )
}

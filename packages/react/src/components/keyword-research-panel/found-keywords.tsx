import { researchWordsEn } from '@igny8/credits-core/words'
import { useEffect, useRef } from 'react'
import { useSay } from '../../provider/use-say.ts'
import { Button } from '../button/button.tsx'
import { KeywordTable, type KeywordTableProps } from '../keyword-table/keyword-table.tsx'
import type { KeywordTableRow } from '../keyword-table/keyword-table-row.ts'
import type { Adding } from './adding.ts'

type TableProps = Pick<
  KeywordTableProps,
  'label' | 'summary' | 'sort' | 'sortable' | 'onSortChange' | 'staleSince' | 'empty' | 'className'
>

/** The keywords that were found, to select from; or the shortlist of those that do not all fit. */
export function FoundKeywords({
  rows,
  adding,
  ...table
}: TableProps & {
  rows: readonly KeywordTableRow[] | undefined
  adding: Adding
}) {
  const say = useSay(researchWordsEn)
  const { shortlist, selected, marks, room, select, showAll } = adding
  const heading = useRef<HTMLDivElement>(null)
  const isShort = shortlist !== null
  const shown = shortlist ?? rows

  useEffect(() => {
    if (isShort) heading.current?.focus()
  }, [isShort])

  return (
    <>
      {shortlist && (
        <div ref={heading} className="ig-shortlist" tabIndex={-1}>
          <p>
            <bdi>{say('adding.choosing', { room: room ?? null, count: shortlist.length })}</bdi>
          </p>
          <Button look="link" onClick={showAll}>
            {say('adding.showAll')}
          </Button>
        </div>
      )}
      <KeywordTable
        {...table}
        // The library's order is not that of a shortlist.
        sort={isShort ? undefined : table.sort}
        onSortChange={isShort ? undefined : table.onSortChange}
        summary={isShort ? undefined : table.summary}
        rows={shown}
        selected={selected}
        onSelectedChange={(ids) => select(ids, shown ?? [])}
        room={room ?? null}
        marks={marks}
      />
    </>
  )
}

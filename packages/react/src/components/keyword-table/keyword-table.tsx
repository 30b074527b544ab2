import { keywordWordsEn } from '@igny8/credits-core/words'
import { type ReactNode, useId, useRef } from 'react'
import { useCredits } from '../../provider/credits-context.ts'
import { useSay } from '../../provider/use-say.ts'
import type { CommonProps } from '../common-props.ts'
import { component } from '../component.tsx'
import { joinClassNames } from '../join-class-names.ts'
import { StaleBadge } from '../stale-badge/stale-badge.tsx'
import { isSettled, KeywordRow } from './keyword-row.tsx'
import { KeywordTableHead } from './keyword-table-head.tsx'
import {
  type KeywordMark,
  type KeywordSort,
  type KeywordTableRow,
  keywordColumns,
  type SortableColumn,
} from './keyword-table-row.ts'
import { PlaceholderRows } from './placeholder-rows.tsx'
import { tableHandlers } from './table-handlers.ts'
import { useOrder } from './use-order.ts'
import { useSelection } from './use-selection.ts'
import { useTabStop } from './use-tab-stop.ts'

export interface KeywordTableProps extends CommonProps<'table' | 'keys'> {
  /** Names the table for those who do not see what stands around it. */
  readonly label: string
  /** Absent while they are on their way. */
  readonly rows: readonly KeywordTableRow[] | undefined
  /** Ids, in the order in which they were selected. */
  readonly selected: ReadonlySet<string>
  readonly onSelectedChange: (selected: ReadonlySet<string>) => void
  /** How many of the selected ones fit; `null` is no limit. */
  readonly room?: number | null | undefined
  readonly marks?: ReadonlyMap<string, KeywordMark | undefined> | undefined
  /** The order of rows that come sorted; absent: the table sorts them itself. */
  readonly sort?: KeywordSort | undefined
  readonly onSortChange?: ((column: SortableColumn) => void) | undefined
  readonly sortable?: readonly SortableColumn[] | undefined
  /** What is said of the rows above them: how many there are, say. */
  readonly summary?: ReactNode
  /** When rows that are not fresh were: ISO 8601. */
  readonly staleSince?: string | undefined
  /** What stands in place of a table without rows. */
  readonly empty?: ReactNode
}

const noMarks: ReadonlyMap<string, KeywordMark | undefined> = /* @__PURE__ */ new Map()

/** Keywords with what is known of them, to select from. One tab stop; the arrow keys do the rest. */
export const KeywordTable = /* @__PURE__ */ component<HTMLDivElement, KeywordTableProps>(
  function KeywordTable(
    {
      label,
      rows: given,
      selected,
      onSelectedChange,
      room = null,
      marks = noMarks,
      sort: givenSort,
      onSortChange,
      sortable = keywordColumns,
      summary,
      staleSince,
      empty,
      className,
      classNames,
    },
    ref,
  ) {
    const { format } = useCredits()
    const say = useSay(keywordWordsEn)
    const id = useId()
    const table = useRef<HTMLTableElement>(null)
    const { rows, sort, sortBy } = useOrder(given, { sort: givenSort, onSortChange })
    const selectable = (rows ?? []).map(({ id }) => id).filter((one) => !isSettled(marks.get(one)))
    const overRoom = new Set(room === null ? [] : [...selected].slice(room))
    const { toggle, extendTo, toggleAll } = useSelection({ selectable, selected, onSelectedChange })
    const handlers = tableHandlers({ toggle, extendTo, moveTabStop: useTabStop(table) })
    const showTrend = rows?.some(({ trend }) => trend?.length) ?? false
    const isEmpty = rows?.length === 0
    const selectedHere = selectable.filter((one) => selected.has(one)).length

    return (
      <div
        ref={ref}
        className={joinClassNames('igny8 ig-keyword-table', className)}
        aria-busy={rows === undefined || undefined}
      >
        {staleSince !== undefined && <StaleBadge asOf={staleSince} />}
        <div className="ig-keyword-table-line">
          <div>{summary}</div>
          {!isEmpty && (
            <p
              id={`${id}keys`}
              className={joinClassNames('ig-keyword-table-keys', classNames?.keys)}
            >
              <bdi>{say(rows ? 'keyword.keys' : 'keyword.loading')}</bdi>
            </p>
          )}
        </div>
        {isEmpty ? (
          empty
        ) : (
          <table
            ref={table}
            className={classNames?.table}
            aria-label={label}
            aria-describedby={`${id}keys`}
            {...handlers}
          >
            <KeywordTableHead
              sort={sort}
              sortable={rows ? sortable : []}
              showTrend={showTrend}
              all={
                rows &&
                (selectedHere === 0 ? 'none' : selectedHere < selectable.length ? 'some' : 'all')
              }
              say={say}
              onSort={sortBy}
              onAll={toggleAll}
            />
            <tbody>
              {rows?.map((row, index) => (
                <KeywordRow
                  key={row.id}
                  row={row}
                  selected={selected.has(row.id)}
                  mark={marks.get(row.id)}
                  over={overRoom.has(row.id)}
                  showTrend={showTrend}
                  say={say}
                  format={format}
                  checkboxId={`${id}${index}`}
                />
              ))}
              {rows === undefined && <PlaceholderRows />}
            </tbody>
          </table>
        )}
      </div>
    )
  },
)

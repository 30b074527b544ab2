import type { keywordWordsEn, SayOf } from '@igny8/credits-core/words'
import {
  figureColumns,
  type KeywordColumn,
  type KeywordSort,
  keywordColumns,
  type SortableColumn,
} from './keyword-table-row.ts'

interface KeywordTableHeadProps {
  readonly sort: KeywordSort | undefined
  /** A trend among them is no order all the same. */
  readonly sortable: readonly KeywordColumn[]
  readonly showTrend: boolean
  /** How many of the rows are selected; absent while there are none. */
  readonly all: 'none' | 'some' | 'all' | undefined
  readonly say: SayOf<typeof keywordWordsEn>
  readonly onSort: (column: SortableColumn) => void
  readonly onAll: () => void
}

/** The names of the columns: buttons where they sort. */
export function KeywordTableHead({
  sort,
  sortable,
  showTrend,
  all,
  say,
  onSort,
  onAll,
}: KeywordTableHeadProps) {
  return (
    <thead>
      <tr>
        <td className="ig-keyword-select">
          {all && (
            <input
              ref={(element) => {
                if (element) element.indeterminate = all === 'some'
              }}
              type="checkbox"
              data-stop=""
              tabIndex={-1}
              aria-label={say('keyword.selectAll')}
              checked={all === 'all'}
              onChange={onAll}
            />
          )}
        </td>
        {keywordColumns.map((column) => {
          if (column === 'trend' && !showTrend) return null
          const name = <bdi>{say(`keyword.column.${column}`)}</bdi>
          const sorted = sort?.column === column && (sort.descending ? 'descending' : 'ascending')
          return (
            <th
              key={column}
              scope="col"
              className={`ig-keyword-column-${column}`}
              data-figure={figureColumns.includes(column) || undefined}
              aria-sort={sorted || undefined}
            >
              {column !== 'trend' && sortable.includes(column) ? (
                <button
                  type="button"
                  className="ig-keyword-sort"
                  data-stop=""
                  tabIndex={-1}
                  onClick={() => onSort(column)}
                >
                  {name}
                </button>
              ) : (
                name
              )}
            </th>
          )
        })}
      </tr>
    </thead>
  )
}

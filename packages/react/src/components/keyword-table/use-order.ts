import { useMemo, useState } from 'react'
import {
  figureColumns,
  type KeywordSort,
  type KeywordTableRow,
  type SortableColumn,
} from './keyword-table-row.ts'
import { sortKeywords } from './sort-keywords.ts'

/** The rows in the order that a person chose; those that come in an order of their own keep it. */
export function useOrder(
  given: readonly KeywordTableRow[] | undefined,
  {
    sort: givenSort,
    onSortChange,
  }: {
    readonly sort: KeywordSort | undefined
    readonly onSortChange: ((column: SortableColumn) => void) | undefined
  },
) {
  const [ownSort, setOwnSort] = useState<KeywordSort>()
  const rows = useMemo(
    () => (given && ownSort && !givenSort ? sortKeywords(given, ownSort) : given),
    [given, ownSort, givenSort],
  )
  return { rows, sort: givenSort ?? ownSort, sortBy }

  function sortBy(column: SortableColumn) {
    if (onSortChange) return onSortChange(column)
    // Of figures the largest are looked for.
    const descending =
      ownSort?.column === column ? !ownSort.descending : figureColumns.includes(column)
    setOwnSort({ column, descending })
  }
}

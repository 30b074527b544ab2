import type { LibrarySort } from '@igny8/credits-core'
import { useState } from 'react'
import type { LibraryView } from '../../hooks/keyword-queries.ts'
import type { KeywordSort, SortableColumn } from '../keyword-table/keyword-table-row.ts'
import { useDebounced } from './use-debounced.ts'

/** What narrows the library. */
export type LibraryFields = Omit<LibraryView, 'sort' | 'maxVolume'>

/** The orders that the library has. */
const sorts = {
  '-volume': { column: 'volume', descending: true },
  difficulty: { column: 'difficulty', descending: false },
  keyword: { column: 'keyword', descending: false },
} as const satisfies Record<LibrarySort, KeywordSort>

export const librarySortable = ['volume', 'difficulty', 'keyword'] as const

/** The fields that narrow the library, and the view of it that they ask for. */
export function useLibraryView() {
  const [fields, setFields] = useState<LibraryFields>({})
  const [sort, setSort] = useState<LibrarySort>('-volume')
  // Not every letter is worth a question; a chosen filter is.
  const search = useDebounced(fields.search?.trim(), 250) || undefined
  const view: LibraryView = { ...fields, search, sort }

  return {
    fields,
    view,
    isNarrowed: Object.values(fields).some(Boolean),
    sort: sorts[sort],
    /** Narrows it by these alone. */
    narrow: setFields,
    change: (changed: LibraryFields) =>
      setFields((before) => ({
        ...before,
        // A sector is one of its industry.
        ...('industry' in changed && { sector: undefined }),
        ...changed,
      })),
    sortBy(column: SortableColumn) {
      const named = Object.entries(sorts).find(([, known]) => known.column === column)
      if (named) setSort(named[0] as LibrarySort)
    },
  }
}

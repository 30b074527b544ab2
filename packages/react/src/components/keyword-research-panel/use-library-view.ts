import type { LibrarySort } from '@igny8/credits-core'
import { useState } from 'react'
import type { LibraryView } from '../../hooks/keyword-queries.ts'
import type { SortableColumn } from '../keyword-table/keyword-table-row.ts'
import { useDebounced } from './use-debounced.ts'

/** What narrows the library. */
export type LibraryFields = Omit<LibraryView, 'sort' | 'maxVolume'>

/** The orders that the library has: a minus is the largest first. */
const sorts: readonly LibrarySort[] = ['-volume', 'difficulty', 'keyword']

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
    sort: { column: columnOf(sort), descending: sort.startsWith('-') },
    sortable: sorts.map(columnOf),
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
      setSort((before) => sorts.find((one) => columnOf(one) === column) ?? before)
    },
  }
}

function columnOf(sort: LibrarySort): SortableColumn {
  return sort.replace('-', '') as SortableColumn
}

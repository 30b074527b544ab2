import type { KeywordLibraryRequest, LibrarySort } from '@igny8/credits-core'
import { useMemo, useState } from 'react'
import type { LibraryView } from '../../hooks/keyword-queries.ts'
import type { KeywordSort, SortableColumn } from '../keyword-table/keyword-table-row.ts'
import { useDebounced } from './use-debounced.ts'

/** What narrows the library, as its fields hold it; an empty one does not. */
export interface LibraryFields {
  readonly search: string
  readonly industry: string
  readonly sector: string
  readonly country: string
  readonly intent: string
  readonly minVolume: string
  readonly maxDifficulty: string
}

export const noFields: LibraryFields = {
  search: '',
  industry: '',
  sector: '',
  country: '',
  intent: '',
  minVolume: '',
  maxDifficulty: '',
}

/** The orders that the library has. */
const sorts = {
  '-volume': { column: 'volume', descending: true },
  difficulty: { column: 'difficulty', descending: false },
  keyword: { column: 'keyword', descending: false },
} as const satisfies Record<LibrarySort, KeywordSort>

export const librarySortable = ['volume', 'difficulty', 'keyword'] as const

/** The fields that narrow the library, and the view of it that they ask for. */
export function useLibraryView() {
  const [fields, setFields] = useState(noFields)
  const [sort, setSort] = useState<LibrarySort>('-volume')
  // Not every letter is worth a question; a chosen filter is.
  const search = useDebounced(fields.search.trim(), 250)
  const view = useMemo(() => viewOf({ ...fields, search }, sort), [fields, search, sort])

  return {
    fields,
    view,
    isNarrowed: Object.values(fields).some((value) => value !== ''),
    sort: sorts[sort],
    change: (changed: Partial<LibraryFields>) =>
      setFields((before) => ({
        ...before,
        // A sector is one of its industry.
        ...(changed.industry !== undefined && { sector: '' }),
        ...changed,
      })),
    clear: () => setFields(noFields),
    sortBy(column: SortableColumn) {
      const named = Object.entries(sorts).find(([, known]) => known.column === column)
      if (named) setSort(named[0] as LibrarySort)
    },
  }
}

function viewOf(fields: LibraryFields, sort: LibrarySort): LibraryView {
  const { search, industry, sector, country, intent, minVolume, maxDifficulty } = fields
  return {
    sort,
    ...(search && { search }),
    ...(industry && { industry }),
    ...(sector && { sector }),
    ...(country && { country }),
    ...(intent && { intent: intent as NonNullable<KeywordLibraryRequest['intent']> }),
    ...(minVolume && { minVolume: Number(minVolume) }),
    ...(maxDifficulty && { maxDifficulty: Number(maxDifficulty) }),
  }
}

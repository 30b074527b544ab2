import type { KeywordLibraryPage, KeywordLibraryRequest } from '@igny8/credits-core'
import {
  defaultLibraryRows,
  libraryPage,
  readLibraryCursor,
  searchedWords,
} from '@igny8/credits-core/decider'
import {
  countLibrary,
  type LibraryFilters,
  readLibraryByDifficulty,
  readLibraryByKeyword,
  readLibraryByVolume,
  toLibraryKeyword,
} from '../queries/library-keywords.ts'
import { readLibraryRevision } from '../queries/read-library-revision.ts'
import type { Store } from '../store.ts'

/** A page of the library. Throws `invalid_field` where the cursor is of another list. */
export async function loadLibraryPage(
  { session, libraryTotals }: Store,
  request: KeywordLibraryRequest,
): Promise<KeywordLibraryPage> {
  const { limit = defaultLibraryRows, sort = '-volume' } = request
  const after = readLibraryCursor(request)
  const filters = filtersOf(request)
  const number = after?.number ?? 0
  const [total, { rows }] = await Promise.all([
    countKeywords(),
    sort === 'keyword'
      ? session.query(readLibraryByKeyword, [
          ...filters,
          String(after?.value ?? ''),
          number,
          limit + 1,
        ])
      : session.query(sort === '-volume' ? readLibraryByVolume : readLibraryByDifficulty, [
          ...filters,
          Number(after?.value ?? (sort === '-volume' ? Number.MIN_SAFE_INTEGER : -1)),
          number,
          limit + 1,
        ]),
  ])
  return libraryPage(request, rows.map(toLibraryKeyword), total)

  async function countKeywords() {
    const newest = await session.query(readLibraryRevision, [])
    return libraryTotals.total(newest.rows[0]?.revision ?? 0, filters, async () => {
      const counted = await session.query(countLibrary, filters)
      return counted.rows[0]?.total ?? 0
    })
  }
}

function filtersOf(request: KeywordLibraryRequest): LibraryFilters {
  const { search, industry, sector, country, intent } = request
  const { minVolume, maxVolume, maxDifficulty } = request
  return [
    search === undefined ? null : searchedWords(search),
    industry ?? null,
    sector ?? null,
    country ?? null,
    intent ?? null,
    minVolume ?? null,
    maxVolume ?? null,
    maxDifficulty ?? null,
  ]
}

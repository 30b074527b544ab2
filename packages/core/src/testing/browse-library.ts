import {
  defaultLibraryRows,
  type LibraryPlace,
  libraryPage,
  libraryPlace,
  readLibraryCursor,
  searchedWords,
} from '../library/library-page.ts'
import type {
  KeywordLibraryPage,
  KeywordLibraryRequest,
  LibraryKeyword,
} from '../model/keyword-library.ts'

/** A page of the library, over an array. */
export function browseLibrary(
  library: readonly LibraryKeyword[],
  request: KeywordLibraryRequest,
): KeywordLibraryPage {
  const { limit = defaultLibraryRows, sort = '-volume' } = request
  const after = readLibraryCursor(request)
  const found = library
    .filter((keyword) => matches(keyword, request))
    .map((keyword) => ({ keyword, place: libraryPlace(keyword, sort) }))
    .sort((a, b) => compare(a.place, b.place))
  const rest = after === undefined ? found : found.filter(({ place }) => compare(place, after) > 0)
  const rows = rest.slice(0, limit + 1).map(({ keyword }) => keyword)
  return libraryPage(request, rows, found.length)
}

function compare(a: LibraryPlace, b: LibraryPlace): number {
  if (a.value === b.value) return a.number - b.number
  return a.value < b.value ? -1 : 1
}

function matches(keyword: LibraryKeyword, asked: KeywordLibraryRequest): boolean {
  const { search, minVolume, maxVolume, maxDifficulty } = asked
  const { volume, difficulty } = keyword
  return (
    (search === undefined || keyword.keyword.toLowerCase().includes(searchedWords(search))) &&
    isOrAbsent(keyword.industry, asked.industry) &&
    isOrAbsent(keyword.sector, asked.sector) &&
    isOrAbsent(keyword.country, asked.country) &&
    isOrAbsent(keyword.intent, asked.intent) &&
    (minVolume === undefined || (volume !== null && volume >= minVolume)) &&
    (maxVolume === undefined || (volume !== null && volume <= maxVolume)) &&
    (maxDifficulty === undefined || (difficulty !== null && difficulty <= maxDifficulty))
  )
}

function isOrAbsent(value: string | null, wanted: string | undefined): boolean {
  return wanted === undefined || value === wanted
}

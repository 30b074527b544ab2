import { CreditsError } from '../credits-error.ts'
import { hashText } from '../fingerprint.ts'
import type {
  KeywordLibraryPage,
  KeywordLibraryRequest,
  LibraryKeyword,
  LibrarySort,
} from '../model/keyword-library.ts'

/** Rows on a page where nothing is said. */
export const defaultLibraryRows = 50

/** Where a keyword stands in an order: its value, and its number among equal values. */
export interface LibraryPlace {
  readonly value: number | string
  readonly number: number
}

/** Smallest first, in every order; what is unknown is larger than all that is known. */
export function libraryPlace(keyword: LibraryKeyword, sort: LibrarySort): LibraryPlace {
  const number = Number(keyword.id.slice('lib_'.length))
  switch (sort) {
    case '-volume':
      return { value: keyword.volume === null ? 1 : -keyword.volume, number }
    case 'difficulty':
      return { value: keyword.difficulty ?? 101, number }
    case 'keyword':
      return { value: keyword.keyword.toLowerCase(), number }
    default:
      return sort satisfies never
  }
}

/** The rows of a page, of which one more than `limit` was read where there are more. */
export function libraryPage(
  request: KeywordLibraryRequest,
  read: readonly LibraryKeyword[],
  total: number,
): KeywordLibraryPage {
  const { limit = defaultLibraryRows, sort = '-volume' } = request
  const keywords = read.slice(0, limit)
  const last = keywords.at(-1)
  if (last === undefined || read.length <= limit) return { keywords, total, nextCursor: null }
  const { value, number } = libraryPlace(last, sort)
  return { keywords, total, nextCursor: [listOf(request), number, value].join('.') }
}

/** Where the page before ended. Throws `invalid_field` where its cursor is of another list. */
export function readLibraryCursor(request: KeywordLibraryRequest): LibraryPlace | undefined {
  const { cursor, sort = '-volume' } = request
  if (cursor === undefined) return undefined
  const [, list, number, text = ''] = /^([0-9a-z]+)\.([1-9]\d{0,14})\.(.+)$/su.exec(cursor) ?? []
  const isWhole = /^-?\d{1,16}$/.test(text)
  if (list !== listOf(request) || (sort !== 'keyword' && !isWhole)) throw foreignCursor()
  return { value: sort === 'keyword' ? text : Number(text), number: Number(number) }
}

/** Names the list: the same filters in the same order. */
function listOf({ cursor, limit, sort = '-volume', ...filters }: KeywordLibraryRequest): string {
  const said = Object.entries(filters).filter(([, value]) => value !== undefined)
  return hashText(JSON.stringify([sort, ...said.sort(([a], [b]) => (a < b ? -1 : 1))]))
}

/** What a search for words looks for in a keyword. */
export function searchedWords(search: string): string {
  return search.normalize('NFKC').trim().toLowerCase()
}

function foreignCursor(): CreditsError {
  const message = 'Not a cursor of this list.'
  return new CreditsError('invalid_field', `${message} Start again without one.`, {
    errors: [{ pointer: '/cursor', code: 'invalid_field', message }],
  })
}

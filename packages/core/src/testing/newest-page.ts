import { CreditsError } from '../credits-error.ts'
import type { PageRequest } from '../model/page.ts'

/** Rows on a page where nothing is said. */
const defaultPageLimit = 50

/** One page of rows that stand newest first. The cursor is the last row's id. */
export function newestPage<Row>(
  rows: readonly Row[],
  { cursor, limit = defaultPageLimit }: PageRequest,
  idOf: (row: Row) => string,
): { rows: readonly Row[]; nextCursor: string | null } {
  const before = cursor === undefined ? -1 : rows.findIndex((row) => idOf(row) === cursor)
  if (cursor !== undefined && before === -1) {
    throw new CreditsError(
      'invalid_field',
      `The cursor "${cursor}" is not of this list. Start again without one.`,
      {
        errors: [
          { pointer: '/cursor', code: 'invalid_field', message: 'Not a cursor of this list.' },
        ],
      },
    )
  }
  const page = rows.slice(before + 1, before + 1 + limit)
  const last = page.at(-1)
  const more = before + 1 + limit < rows.length
  return { rows: page, nextCursor: more && last !== undefined ? idOf(last) : null }
}

import { createHmac, timingSafeEqual } from 'node:crypto'
import { CreditsError } from '@igny8/credits-core'

/** Rows on a page where nothing is said. */
export const defaultPageLimit = 50

/** Which list of which account a cursor belongs to. */
export interface CursorOf {
  readonly list: 'keywords' | 'activity'
  readonly account: string
}

/** Where a page ended, as opaque text that only this list of this account accepts. */
export function signCursor(secret: string, of: CursorOf, place: readonly number[]): string {
  const text = place.join('.')
  return `${Buffer.from(text).toString('base64url')}.${signature(secret, of, text)}`
}

/** The place in a cursor. Throws `invalid_field` where it was altered or belongs to another list. */
export function readCursor(secret: string, of: CursorOf, cursor: string): readonly number[] {
  const [encoded = '', signed = ''] = cursor.split('.')
  const text = Buffer.from(encoded, 'base64url').toString()
  const expected = Buffer.from(signature(secret, of, text))
  const given = Buffer.from(signed)
  // The text is compared too: base64 has several spellings of one value.
  const isGenuine =
    given.length === expected.length &&
    timingSafeEqual(given, expected) &&
    cursor === signCursor(secret, of, text.split('.').map(Number))
  if (!isGenuine) throw foreignCursor(cursor)
  return text.split('.').map(Number)
}

function signature(secret: string, { list, account }: CursorOf, text: string): string {
  return createHmac('sha256', secret)
    .update(JSON.stringify([list, account, text]))
    .digest('base64url')
    .slice(0, 22)
}

function foreignCursor(cursor: string): CreditsError {
  const message = `The cursor "${cursor}" is not of this list. Start again without one.`
  return new CreditsError('invalid_field', message, {
    errors: [{ pointer: '/cursor', code: 'invalid_field', message: 'Not a cursor of this list.' }],
  })
}

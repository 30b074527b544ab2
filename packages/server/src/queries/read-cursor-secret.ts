import { statement } from '../database/statement.ts'

export const readCursorSecret = statement<[], { cursor_secret: string }>(
  'read_cursor_secret',
  'select cursor_secret from credits.installation',
)

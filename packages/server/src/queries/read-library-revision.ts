import { statement } from '../database/statement.ts'

/** Which state of the library this is; every change makes it another. */
export const readLibraryRevision = statement<[], { revision: number }>(
  'read_library_revision',
  'select library_revision as revision from credits.installation',
)

import type { KeywordLibraryFilters } from '@igny8/credits-core'
import { libraryFilters } from '@igny8/credits-core/decider'
import { readLibrarySections } from '../queries/library-sections.ts'
import type { Store } from '../store.ts'

export async function loadLibraryFilters({
  session,
}: Pick<Store, 'session'>): Promise<KeywordLibraryFilters> {
  const { rows } = await session.query(readLibrarySections, [])
  return libraryFilters(rows)
}

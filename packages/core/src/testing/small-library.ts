import { syntheticLibrary } from '../library/synthetic-library.ts'
import type { LibraryKeyword } from '../model/keyword-library.ts'

/** So many made-up keywords, numbered from 1: what the conformance suite browses. */
export function smallLibrary(count = 300): readonly LibraryKeyword[] {
  return [...syntheticLibrary(count, 7)].map((keyword, at) => ({ id: `lib_${at + 1}`, ...keyword }))
}

import type { Keyword } from '../model/keyword.ts'

/** A keyword of the workspace as it is kept. `addedAt` is milliseconds since 1970. */
export type KeywordState = Omit<Keyword, 'addedAt'> & { readonly addedAt: number }

/** What makes two keywords the same: their normalised words and their country. */
export function keywordIdentity(keyword: { normalised: string; country: string }): string {
  return `${keyword.country} ${keyword.normalised}`
}

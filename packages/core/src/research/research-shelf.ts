import type { KeywordIdea, KeywordResearch } from '../model/keyword-research.ts'
import type { KeywordSearch } from './search-of.ts'

/** How long found rows answer the same search, for every account. */
export const cacheDays = 7

export interface FoundRows {
  readonly rows: readonly KeywordIdea[]
  /** Milliseconds since 1970. */
  readonly foundAt: number
}

export interface RememberedResearch {
  readonly fingerprint: string
  readonly value: KeywordResearch
}

/** Where found rows and given answers are kept. */
export interface ResearchShelf {
  /** Rows found in the last `cacheDays`. */
  found(search: KeywordSearch): Promise<FoundRows | undefined>
  keep(search: KeywordSearch, rows: readonly KeywordIdea[]): Promise<FoundRows>
  answer(account: string, key: string): Promise<RememberedResearch | undefined>
  /** Remembers the first answer to a key, and returns the one that is remembered. */
  remember(account: string, key: string, answer: RememberedResearch): Promise<RememberedResearch>
}

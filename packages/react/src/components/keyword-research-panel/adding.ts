import type { AddKeywordsResult, Decision } from '@igny8/credits-core'
import type { KeywordMark, KeywordTableRow } from '../keyword-table/keyword-table-row.ts'

/** What came of adding, or of taking it back. */
export type AddingOutcome =
  | {
      readonly kind: 'added'
      readonly result: AddKeywordsResult
      /** How many were selected too, and were known not to fit. */
      readonly leftOut: number
      readonly undo: (() => void) | null
    }
  | { readonly kind: 'denied'; readonly decision: Decision }
  | { readonly kind: 'failed'; readonly error: unknown; readonly retry: () => void }
  | { readonly kind: 'undone'; readonly count: number }
  | { readonly kind: 'undo_failed'; readonly error: unknown; readonly retry: () => void }

export interface Adding {
  /** Ids, in the order in which they were selected. */
  readonly selected: ReadonlySet<string>
  readonly marks: ReadonlyMap<string, KeywordMark | undefined>
  /** Spaces left once those on their way are in; `null` is no limit, `undefined` not known. */
  readonly room: number | null | undefined
  /** The rows to choose from, where not all of them fit and the person wants to say which. */
  readonly shortlist: readonly KeywordTableRow[] | null
  readonly busy: boolean
  readonly outcome: AddingOutcome | null
  /** Selects among rows that are shown, beside those that are not. */
  select(selected: ReadonlySet<string>, shown: readonly KeywordTableRow[]): void
  /** Adds the first `count` of the selected ones. */
  add(count: number): void
  /** Keeps the selected ones as a shortlist, of which the first `count` stay selected. */
  choose(count: number): void
  showAll(): void
}

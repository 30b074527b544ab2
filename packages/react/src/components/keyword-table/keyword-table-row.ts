import type { Keyword } from '@igny8/credits-core'

/** A keyword in a table: of the library, of a live search or of the workspace. */
export interface KeywordTableRow {
  readonly id: string
  readonly keyword: string
  readonly country: string
  /** Searches a month; `null` and absent are unknown. */
  readonly volume?: number | null | undefined
  /** 0 (easy) to 100. */
  readonly difficulty?: number | null | undefined
  /** Whole US cents. */
  readonly cpcCents?: number | null | undefined
  readonly intent?: Keyword['intent'] | undefined
  /** Searches of each of the last months, oldest first. */
  readonly trend?: readonly number[] | null | undefined
}

export const keywordColumns = [
  'keyword',
  'volume',
  'difficulty',
  'cpcCents',
  'intent',
  'trend',
] as const

/** A column of the table. */
export type KeywordColumn = (typeof keywordColumns)[number]

/** Columns of figures. */
export const figureColumns: readonly KeywordColumn[] = ['volume', 'cpcCents']

/** A column that can be the order of the rows: a trend has none. */
export type SortableColumn = Exclude<KeywordColumn, 'trend'>

/** The order of the rows. */
export interface KeywordSort {
  readonly column: SortableColumn
  readonly descending: boolean
}

/** What is known of a row beside its numbers: on its way, on the list, or why not. */
export type KeywordMark = 'adding' | 'added' | 'duplicate' | 'no_room' | 'rejected'

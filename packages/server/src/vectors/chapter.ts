import type { Step } from './step.ts'

/** One file of vectors, as `vectors.schema.json` describes it. */
export interface Chapter {
  readonly chapter: string
  readonly title: string
  readonly rules: readonly string[]
  readonly tables: readonly Table[]
  readonly histories: readonly History[]
}

/** A clock that can be set, or one that also stands still while a case is played. */
export type Need = 'clock' | 'stopped_clock'

/** Bodies of `PUT /v1/accounts/{account}`, by placeholder. */
export type AccountsToOpen = Readonly<Record<string, unknown>>

/** The same steps for every row. */
export interface Table {
  readonly name: string
  readonly needs?: Need
  /** Where the clock is to stand. */
  readonly at?: unknown
  readonly accounts?: AccountsToOpen
  readonly steps: readonly Step[]
  readonly rows: readonly Row[]
}

export interface Row {
  readonly name: string
  readonly needs?: Need
  readonly in: unknown
  readonly out: unknown
}

/** Steps in their order. */
export interface History {
  readonly name: string
  readonly needs?: Need
  readonly accounts?: AccountsToOpen
  readonly steps: readonly Step[]
}

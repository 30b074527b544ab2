import type { RouteName } from '../contract/routes.ts'

/** What an unwrapper may want to know of an answer. */
export interface Wrapped {
  readonly status: number
  readonly route: RouteName
  /** The field that holds the rows, where the answer is a list. */
  readonly list: string | undefined
}

/** Takes the answer, or the problem document of a failure, out of an envelope. */
export type Unwrap = (body: unknown, wrapped: Wrapped) => unknown

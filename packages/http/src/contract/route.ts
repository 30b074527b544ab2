import type { ErrorCode } from '@igny8/credits-core'

/** The methods that routes use. */
export type Method = 'GET' | 'PUT' | 'POST' | 'DELETE'

/** What a token must be allowed to do. */
export type Scope = 'read' | 'write'

/** One row of the table of routes. What crosses it is in `shapes`. */
export interface Route {
  readonly method: Method
  /** `{name}` marks a parameter. */
  readonly path: `/v1/${string}`
  readonly summary: string
  /** `service`: the host's backend only; `both`: also an account's own token; `any`: no account. */
  readonly who: 'service' | 'both' | 'any'
  readonly scope: Scope
  /** Whether it needs an `Idempotency-Key`. */
  readonly keyed: boolean
  readonly body: 'none' | 'optional' | 'required'
  readonly bodyCapBytes: number
  readonly status: 200 | 201 | 204
  /** Whether it can be denied, with a decision. */
  readonly guarded: boolean
  /** The parameter that need not exist yet. */
  readonly creates?: string
  /** A field that every answer has. */
  readonly answerField: string
  /** The field of the answer that holds the rows of a list. */
  readonly list?: string
  /** Codes of its own, besides those which its other columns imply. */
  readonly codes: readonly ErrorCode[]
}

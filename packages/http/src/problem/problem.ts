import type { Decision, ErrorCode, FieldError } from '@igny8/credits-core'

/** An error on the wire: RFC 9457, and what this SDK adds to it. */
export interface Problem {
  readonly type: string
  readonly title: string
  readonly status: number
  /** For developers; blank on a 500. */
  readonly detail: string
  /** `urn:request:…`; the same for every replay of one remembered denial. */
  readonly instance: string
  readonly code: ErrorCode
  /** For the person in front of the screen. */
  readonly userMessage: string
  readonly params: Readonly<Record<string, string | number | null>>
  readonly retryable: boolean
  readonly charged: 'no' | 'yes' | 'pending'
  readonly errors: readonly FieldError[]
  readonly decision?: Decision
}

/** The media type of a problem document (RFC 9457). */
export const problemMediaType = 'application/problem+json'

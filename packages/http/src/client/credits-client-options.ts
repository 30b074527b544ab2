import type { Unwrap } from './unwrap.ts'

export interface CreditsClientOptions {
  /** Where the server is, or the host's gateway: everything before `/v1`. */
  readonly baseUrl: string | URL
  /** A service or account token. */
  readonly token?: string
  /** Asked before every try, for tokens that do not live long. */
  readonly getToken?: () => string | Promise<string>
  readonly fetch?: typeof globalThis.fetch
  /** Takes an answer out of the host's own envelope; see `igny8Envelope`. */
  readonly unwrap?: Unwrap
  /** For one try. */
  readonly timeoutSeconds?: number
  /** For all tries and the waits between them. */
  readonly totalTimeoutSeconds?: number
  /** Tries after the first. */
  readonly retries?: number
  /** A longer `Retry-After` is not waited for: the error is thrown at once and says how long. */
  readonly maxRetryAfterSeconds?: number
}

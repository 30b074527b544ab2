/** What is held to the vectors: anything that answers requests below `/v1`. */
export interface Backend {
  /** Without a slash at the end. */
  readonly baseUrl: string
  /** A service token. */
  readonly token: string
  /** Absent: time passes by itself and is waited for. */
  readonly clock?: VectorClock
  /** The backend's clock, milliseconds since 1970. */
  now(): number
}

/** The clock of a backend in this process. */
export interface VectorClock {
  /** Whether it stands still unless it is moved. */
  readonly stands: boolean
  /** Lets it go from this instant on; `null`: the real time again. */
  set(instant: number | null): void
  advance(milliseconds: number): void
}

/** There is no backend to hold to anything. The message is one line for a person. */
export class BackendError extends Error {
  override readonly name = 'BackendError'
}

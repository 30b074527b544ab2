import 'vitest'

declare module 'vitest' {
  /** What a test gets by `inject(…)`. */
  export interface ProvidedContext {
    /** For everything random in this run. */
    seed: number
    /** A PostgreSQL of this run's own; tests create their databases in it. */
    postgresUrl: string
  }
}

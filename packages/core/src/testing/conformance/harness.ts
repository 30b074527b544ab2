import type { Credits } from '../../credits.ts'
import type { Books } from '../audit.ts'

/** An implementation of `Credits` under test, with a clock that can be moved and books to audit. */
export interface Implementation {
  readonly credits: Credits
  /** Moves the clock forward by this many milliseconds. */
  advance(milliseconds: number): void
  /** What is really kept of an account, read past the interface where there is a store. */
  books(account: string): Promise<Books>
  close(): Promise<void>
}

/** What a case gets: the implementation and fresh names. */
export interface Bench extends Implementation {
  /** Creates an account that no other case uses. */
  open(planId?: string): Promise<string>
  /** A fresh idempotency key. */
  key(): string
}

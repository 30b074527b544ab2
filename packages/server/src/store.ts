import type { Catalogue } from '@igny8/credits-core'
import type { Command, Outcome } from '@igny8/credits-core/decider'
import type { Session } from './database/database.ts'
import type { LibraryTotals } from './read/library-totals.ts'

/** Where commands are decided and rows are read: the lane and the pool, or a host's transaction. */
export interface Store {
  readonly submit: (command: Command) => Promise<Outcome>
  readonly session: Session
  readonly catalogue: Catalogue
  readonly timeShiftMs: () => number
  /** Signs the cursors of every process that shares the database. */
  readonly cursorSecret: () => Promise<string>
  readonly libraryTotals: LibraryTotals
}

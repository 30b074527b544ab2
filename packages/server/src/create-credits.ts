import {
  type Catalogue,
  type Credits,
  defaultCatalogue,
  type SearchKeywords,
} from '@igny8/credits-core'
import type { Command } from '@igny8/credits-core/decider'
import { checkedCredits } from '@igny8/credits-core/schemas'
import { commitInTransaction } from './commit/commit-in-transaction.ts'
import { openLanes } from './commit/open-lanes.ts'
import { creditsOverStore } from './credits-over-store.ts'
import type { Database, Session } from './database/database.ts'
import { toCreditsError } from './database/database-error.ts'
import { type HostClient, hostSession } from './database/host-session.ts'
import { createTurns } from './database/turns.ts'
import type { Metrics } from './metrics.ts'
import { migrate } from './migrate.ts'
import { noResearchInTransaction, openResearcher } from './open-researcher.ts'
import { readCursorSecret } from './queries/read-cursor-secret.ts'
import { LibraryTotals } from './read/library-totals.ts'
import { startFailure } from './start-failure.ts'
import { startSweeper } from './start-sweeper.ts'
import type { Store } from './store.ts'

export interface CreditsOptions {
  /** From `openPGlite` or `openPostgres`. It is closed by `close()`. */
  readonly database: Database
  readonly catalogue?: Catalogue
  /** Answers live searches, such as `ahrefsSearch`; without it none can be made. */
  readonly searchKeywords?: SearchKeywords
  /**
   * Names the shard of an account in a distributed PostgreSQL. A batch then takes commands of one shard
   * only, and each shard has a connection of its own; so return few different names. PGlite has one.
   */
  readonly laneOf?: (account: string) => string | number
  /** How often abandoned reservations and claims are looked for; 1 second by default. */
  readonly sweepEveryMs?: number
  /** Hears of sweeps that failed. They are tried again by themselves. */
  readonly onError?: (error: unknown) => void
  /** Counts commands, batches and what waits. */
  readonly metrics?: Metrics
  /** Added to the database's clock, batch by batch: for tests, and for making up a history. */
  readonly timeShiftMs?: () => number
}

/** Credits in a database, for use in this process. What comes in is checked as a request is. */
export interface DatabaseCredits extends Credits {
  /**
   * Migrates the database and starts the sweeper. Every call waits for it by itself; call it to learn
   * at once whether the database is there. Throws `temporarily_unavailable` where it is not, and
   * `internal_error`, whose message says what to do, where it is there and cannot be used.
   */
  ready(): Promise<void>
  /**
   * The same credits inside a transaction of the host: they are charged when it commits and not at
   * all when it rolls back. `client` is the host's `pg` client, after its `BEGIN`. The accounts stay
   * locked until the transaction ends, so keep it short.
   */
  withTransaction(client: HostClient): Credits
  /** Waits for what is under way, then closes the database. */
  close(): Promise<void>
}

/** `Credits` over PGlite or PostgreSQL. */
export function createCredits({
  database,
  catalogue = defaultCatalogue,
  searchKeywords,
  laneOf,
  sweepEveryMs = 1_000,
  onError = () => {},
  metrics,
  timeShiftMs = () => 0,
}: CreditsOptions): DatabaseCredits {
  const lanes = openLanes({
    database,
    catalogue,
    timeShiftMs,
    laneOf: database.kind === 'postgres' ? laneOf : undefined,
    ...(metrics && { onBatch: metrics.batch }),
  })
  let starting: Promise<() => Promise<void>> | undefined
  let secret: Promise<string> | undefined

  function submit(command: Command) {
    const submitted = lanes.submit(command)
    return metrics === undefined ? submitted : metrics.command(command, submitted)
  }

  /** Starts once; a start that failed is tried again by the next call. */
  function start() {
    starting ??= migrate(database)
      .catch((error) => {
        starting = undefined
        throw startFailure(error)
      })
      .then(() =>
        startSweeper({
          session: database,
          submit,
          timeShiftMs,
          everyMs: sweepEveryMs,
          onError,
        }),
      )
    return starting
  }

  function cursorSecret() {
    secret ??= session.query(readCursorSecret, []).then(
      ({ rows: [row] }) => row?.cursor_secret ?? '',
      (error) => {
        secret = undefined
        throw error
      },
    )
    return secret
  }

  const session = failingClosed({
    async query(statement, parameters) {
      await start()
      return database.query(statement, parameters)
    },
  })
  const libraryTotals = new LibraryTotals()
  const reading = { session, catalogue, timeShiftMs, cursorSecret, libraryTotals }
  const store: Store = {
    ...reading,
    async submit(command) {
      await start()
      return submit(command)
    },
  }
  const credits = creditsOverStore(store, (input) => researcher.research(input))
  const researcher = openResearcher(credits, store, searchKeywords)
  return checkedCredits(credits, {
    async ready() {
      await start()
    },
    withTransaction(client: HostClient) {
      const inside = hostSession(client)
      const inTurn = createTurns()
      const inTransaction: Store = {
        ...reading,
        session: failingClosed(inside),
        submit: (command) =>
          inTurn(() => commitInTransaction(inside, command, catalogue, timeShiftMs())),
      }
      return checkedCredits(creditsOverStore(inTransaction, noResearchInTransaction), {})
    },
    async close() {
      const stopSweeper = await starting?.catch(() => undefined)
      await stopSweeper?.()
      await researcher.idle()
      await lanes.close()
      await database.close()
    },
  })
}

/** A read that fails is told as a `CreditsError`, never as an answer. */
function failingClosed(session: Session): Session {
  return {
    async query(statement, parameters) {
      try {
        return await session.query(statement, parameters)
      } catch (error) {
        throw toCreditsError(error)
      }
    },
  }
}

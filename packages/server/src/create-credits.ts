import { type Catalogue, type Credits, defaultCatalogue } from '@igny8/credits-core'
import { commitInTransaction } from './commit/commit-in-transaction.ts'
import { openLanes } from './commit/open-lanes.ts'
import { creditsOverStore } from './credits-over-store.ts'
import type { Database, Session } from './database/database.ts'
import { toCreditsError } from './database/database-error.ts'
import { type HostClient, hostSession } from './database/host-session.ts'
import { createTurns } from './database/turns.ts'
import { migrate } from './migrate.ts'
import { readCursorSecret } from './queries/read-cursor-secret.ts'
import { startFailure } from './start-failure.ts'
import { startSweeper } from './start-sweeper.ts'

export interface CreditsOptions {
  /** From `openPGlite` or `openPostgres`. It is closed by `close()`. */
  readonly database: Database
  readonly catalogue?: Catalogue
  /** How often abandoned reservations and claims are looked for; 1 second by default. */
  readonly sweepEveryMs?: number
  /** Hears of sweeps that failed. They are tried again by themselves. */
  readonly onError?: (error: unknown) => void
  /** For tests only: added to the database's clock. */
  readonly timeShiftMs?: () => number
}

/** Credits in a database, for use in this process. */
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
  sweepEveryMs = 1_000,
  onError = () => {},
  timeShiftMs = () => 0,
}: CreditsOptions): DatabaseCredits {
  const lane = openLanes({ database, catalogue, timeShiftMs })
  let starting: Promise<() => Promise<void>> | undefined
  let secret: Promise<string> | undefined

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
          submit: lane.submit,
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
  const reading = { session, catalogue, timeShiftMs, cursorSecret }
  return {
    ...creditsOverStore({
      ...reading,
      async submit(command) {
        await start()
        return lane.submit(command)
      },
    }),
    async ready() {
      await start()
    },
    withTransaction(client) {
      const inside = hostSession(client)
      const inTurn = createTurns()
      return creditsOverStore({
        ...reading,
        session: failingClosed(inside),
        submit: (command) =>
          inTurn(() => commitInTransaction(inside, command, catalogue, timeShiftMs())),
      })
    },
    async close() {
      const stopSweeper = await starting?.catch(() => undefined)
      await stopSweeper?.()
      await lane.close()
      await database.close()
    },
  }
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

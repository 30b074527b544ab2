import type { SearchKeywords } from '@igny8/credits-core'
import { urlOf } from '@igny8/credits-http/contract'
import { connectAhrefs } from './ahrefs/connect-ahrefs.ts'
import { tokenAuth } from './auth/token-auth.ts'
import { type App, createApp } from './create-app.ts'
import { createCredits, type DatabaseCredits } from './create-credits.ts'
import type { Database } from './database/database.ts'
import { isCreditsPath } from './is-credits-path.ts'
import { listen } from './listen.ts'
import { createLog } from './log.ts'
import { createMetrics } from './metrics.ts'
import { openDatabase } from './open-database.ts'
import { readClock } from './queries/read-clock.ts'
import { readCatalogue } from './read-catalogue.ts'
import { requireTokens, type Settings } from './settings.ts'
import { explainStart, StartError } from './start-failure.ts'

export interface StartServerOptions {
  /** Answers every path that is not this server's: a host's own pages and routes. */
  readonly otherwise?: App
  /** Uses the database before the server does, while nothing else looks at what falls due. */
  readonly prepare?: (database: Database) => Promise<void>
  /** Answers live searches where the settings name no provider. */
  readonly searchKeywords?: SearchKeywords
}

/** A server that answers, and how to stop it. */
export interface RunningServer {
  readonly address: string
  /** In process: the same credits that the routes answer from. */
  readonly credits: DatabaseCredits
  /** Finishes what was accepted, then closes the database. */
  close(): Promise<void>
}

const weakSecretLength = 32

/**
 * Opens the database, brings it up to date and serves it. Throws `SettingsError` or `StartError`, whose
 * message says what is wrong and what to do.
 */
export async function startServer(
  settings: Settings,
  { otherwise, prepare, searchKeywords: standIn }: StartServerOptions = {},
): Promise<RunningServer> {
  requireTokens(settings)
  const log = createLog(settings.logLevel)
  for (const secret of [settings.serviceToken, settings.jwtSecret]) {
    if (secret !== undefined && secret.length < weakSecretLength) {
      log.warn(`A token or secret is shorter than ${weakSecretLength} characters.`)
    }
  }
  const catalogue =
    settings.cataloguePath === undefined ? undefined : readCatalogue(settings.cataloguePath)
  const database = await openDatabase(settings)
  const metrics = createMetrics()
  const ahrefs = connectAhrefs(settings, log)
  const searchKeywords = ahrefs?.searchKeywords ?? standIn
  const credits = createCredits({
    database,
    ...(searchKeywords && { searchKeywords }),
    metrics,
    ...(catalogue && { catalogue }),
    onError: (error) => log.error({ err: error }, 'A sweep failed; it is tried again.'),
  })
  try {
    // Whatever uses it here may close what it made of it: the database itself is the server's.
    const prepared = prepare?.({ ...database, close: async () => {} }) ?? Promise.resolve()
    await prepared.then(credits.ready).catch((cause) => {
      throw new StartError(explainStart(cause), { cause })
    })
    const app = createApp({
      credits,
      auth: tokenAuth(settings),
      log,
      ready: () => database.query(readClock, []),
      corsOrigins: settings.corsOrigins,
      metrics,
      ...(settings.requestsPerMinute > 0 && { requestsPerMinute: settings.requestsPerMinute }),
    })
    const { address, close } = await listen(otherwise ? beside(app, otherwise) : app, settings)
    return {
      address,
      credits,
      async close() {
        await close()
        ahrefs?.close()
        await credits.close()
      },
    }
  } catch (error) {
    await credits.close()
    throw error
  }
}

function beside(app: App, otherwise: App): App {
  return (request) => (isCreditsPath(urlOf(request).pathname) ? app(request) : otherwise(request))
}

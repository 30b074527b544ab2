// In process: Credits over a database

export { type AhrefsOptions, type AhrefsSearch, ahrefsSearch } from './ahrefs/ahrefs-search.ts'
export { type CreditsOptions, createCredits, type DatabaseCredits } from './create-credits.ts'
export type { Database } from './database/database.ts'
export type { HostClient } from './database/host-session.ts'
export { openPGlite, type PGliteOptions } from './database/open-pglite.ts'
export { openPostgres, type PostgresOptions } from './database/open-postgres.ts'
export { fillLibrary } from './library/fill-library.ts'
export type { NewLibraryKeyword } from './library/library-writer.ts'
export { migrate } from './migrate.ts'

// Over HTTP: a function from a request to a response, and who may call it

export type { Authenticate } from './auth/authenticate.ts'
export { type AccountTokenInput, signAccountToken } from './auth/sign-account-token.ts'
export { type TokenAuthOptions, tokenAuth } from './auth/token-auth.ts'
export { type App, type AppOptions, createApp } from './create-app.ts'

// As a program, or inside of one

export { isCreditsPath } from './is-credits-path.ts'
export { type Listening, type ListenOptions, listen } from './listen.ts'
export { createLog, type Log, type LogLevel } from './log.ts'
export { createMetrics, type Metrics } from './metrics.ts'
export { readSettings, type Settings, SettingsError } from './settings.ts'
export { StartError } from './start-failure.ts'
export { type RunningServer, type StartServerOptions, startServer } from './start-server.ts'

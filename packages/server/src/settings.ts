import * as z from 'zod'
import { logLevels } from './log.ts'

const portSchema = z
  .string()
  .regex(/^\d{1,5}$/, 'is a whole number')
  .transform(Number)
  .pipe(z.number().max(65_535, 'is at most 65535'))

const secretSchema = z.string().min(8, 'has at least 8 characters')

const urlSchema = (protocol: RegExp, example: string) =>
  z.url({ protocol, error: `looks like ${example}` })

/** Variables of the environment, as the program reads them. */
const environmentSchema = z.object({
  PORT: portSchema.default(4310),
  HOST: z.string().default('127.0.0.1'),
  DATABASE_URL: urlSchema(/^postgres(ql)?$/, 'postgres://user:password@host:5432/name').optional(),
  DATA_DIR: z.string().default('.data'),
  CREDITS_SERVICE_TOKEN: secretSchema.regex(/^[\x21-\x7e]+$/, 'is visible ASCII').optional(),
  CREDITS_JWT_SECRET: secretSchema.optional(),
  CREDITS_JWKS_URL: urlSchema(/^https?$/, 'https://example.com/.well-known/jwks.json').optional(),
  CREDITS_CORS_ORIGINS: z
    .string()
    .transform((text) => text.split(',').map((origin) => origin.trim()))
    .pipe(z.array(z.string().regex(/^https?:\/\/[^/]+$/, 'is origins like https://example.com')))
    .optional(),
  CREDITS_CATALOGUE: z.string().optional(),
  CREDITS_REQUESTS_PER_MINUTE: z
    .string()
    .regex(/^\d{1,6}$/, 'is a whole number up to 999999; 0: no limit')
    .transform(Number)
    .default(600),
  AHREFS_API_KEY: secretSchema.regex(/^[\x21-\x7e]+$/, 'is visible ASCII').optional(),
  // The key goes to Ahrefs and to nobody else, but to a stand-in on this machine.
  AHREFS_BASE_URL: z
    .url({
      protocol: /^http$/,
      hostname: /^(localhost|127\.0\.0\.1|\[::1\])$/,
      error: 'is a stand-in on this machine, like http://127.0.0.1:4311/v3',
    })
    .optional(),
  LOG_LEVEL: z.enum(logLevels, `is one of ${logLevels.join(', ')}`).default('info'),
})

/** What the environment says, checked. */
export interface Settings {
  readonly port: number
  readonly host: string
  /** Absent: PGlite in `dataDirectory`. */
  readonly databaseUrl?: string
  readonly dataDirectory: string
  readonly serviceToken?: string
  readonly jwtSecret?: string
  readonly jwksUrl?: string
  readonly corsOrigins: readonly string[]
  /** A JSON file with plans and prices; absent: the catalogue that ships. */
  readonly cataloguePath?: string
  /** Of each account token; 0: no limit. */
  readonly requestsPerMinute: number
  /** Absent: no live keyword research. */
  readonly ahrefsApiKey?: string
  /** Of a stand-in on this machine, for tests. */
  readonly ahrefsBaseUrl?: string
  readonly logLevel: (typeof logLevels)[number]
}

/** A setting is missing or wrong. The message is one line for the person who starts the program. */
export class SettingsError extends Error {
  override readonly name = 'SettingsError'
}

type Environment = Readonly<Record<string, string | undefined>>

/** Reads and checks the settings. An empty variable counts as absent. */
export function readSettings(environment: Environment): Settings {
  const given = Object.entries(environment).filter(([, text]) => text?.trim())
  const result = environmentSchema.safeParse(Object.fromEntries(given))
  if (!result.success) {
    const said = result.error.issues.map(({ path, message }) => `${String(path[0])} ${message}`)
    throw new SettingsError([...new Set(said)].join('; '))
  }
  const { data } = result
  return {
    port: data.PORT,
    host: data.HOST,
    dataDirectory: data.DATA_DIR,
    corsOrigins: data.CREDITS_CORS_ORIGINS ?? [],
    requestsPerMinute: data.CREDITS_REQUESTS_PER_MINUTE,
    logLevel: data.LOG_LEVEL,
    ...(data.CREDITS_CATALOGUE !== undefined && { cataloguePath: data.CREDITS_CATALOGUE }),
    ...(data.DATABASE_URL !== undefined && { databaseUrl: data.DATABASE_URL }),
    ...(data.CREDITS_SERVICE_TOKEN !== undefined && { serviceToken: data.CREDITS_SERVICE_TOKEN }),
    ...(data.CREDITS_JWT_SECRET !== undefined && { jwtSecret: data.CREDITS_JWT_SECRET }),
    ...(data.CREDITS_JWKS_URL !== undefined && { jwksUrl: data.CREDITS_JWKS_URL }),
    ...(data.AHREFS_API_KEY !== undefined && { ahrefsApiKey: data.AHREFS_API_KEY }),
    ...(data.AHREFS_BASE_URL !== undefined && { ahrefsBaseUrl: data.AHREFS_BASE_URL }),
  }
}

/** The server never runs open. Throws where nobody could call it. */
export function requireTokens(settings: Settings): void {
  const { serviceToken, jwtSecret, jwksUrl } = settings
  if (serviceToken ?? jwtSecret ?? jwksUrl) return
  throw new SettingsError(
    'Set CREDITS_SERVICE_TOKEN (and CREDITS_JWT_SECRET or CREDITS_JWKS_URL for browsers): the server never runs open',
  )
}

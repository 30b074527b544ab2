/** The variables that say which database, for the help of commands that need no more. */
export const databaseHelp = `
Settings are variables of the environment:
  DATABASE_URL            postgres://…; absent: an embedded database in DATA_DIR
  DATA_DIR                .data`

/** The variables of the server, for its help. */
export const settingsHelp = `${databaseHelp}
  PORT                    4310
  HOST                    127.0.0.1
  CREDITS_SERVICE_TOKEN   the token of the host's backend, or sha256:<hex> of it
  CREDITS_JWT_SECRET      for account tokens signed with HS256
  CREDITS_JWKS_URL        for account tokens signed with a private key
  CREDITS_CORS_ORIGINS    origins between commas whose pages may call; absent: none
  CREDITS_CATALOGUE       a JSON file with plans and prices; absent: those that ship
  CREDITS_REQUESTS_PER_MINUTE
                          600, of each account token; 0: no limit
  AHREFS_API_KEY          for live keyword research; absent: none
  AHREFS_BASE_URL         for tests: a stand-in on this machine
  LOG_LEVEL               info
At least one of the token, the secret and the JWKS address must be set: nothing runs open.

Example:
  export "$(credits-server token | head -n 1)"
  credits-server serve`

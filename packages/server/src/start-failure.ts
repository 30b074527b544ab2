import { CreditsError } from '@igny8/credits-core'
import { isPassing, sqlState, unavailable } from './database/database-error.ts'

/** The database was written by another version of this program: no retry helps, a person must act. */
export class SchemaMismatch extends Error {
  override readonly name = 'SchemaMismatch'
}

/** The program cannot start. The message is for the person who starts it: what is wrong, what to do. */
export class StartError extends Error {
  override readonly name = 'StartError'
}

/**
 * What a call is told where the database could not be made ready: `temporarily_unavailable` while it is
 * away or busy, `internal_error` where it is there and waiting will not help.
 */
export function startFailure(cause: unknown): CreditsError {
  const isLasting = cause instanceof SchemaMismatch || (sqlState(cause) && !isPassing(cause))
  if (!isLasting) return unavailable(cause)
  return new CreditsError('internal_error', explainStart(cause), { cause })
}

/** What is wrong with the database and what to do about it, in one line. */
export function explainStart(error: unknown): string {
  const cause = error instanceof CreditsError ? error.cause : error
  if (cause instanceof SchemaMismatch) return cause.message
  const said = messageOf(cause)
  const state = sqlState(cause) ?? ''
  if (error instanceof CreditsError && error.code === 'temporarily_unavailable') {
    return `${error.message} It said: ${said}. See that it runs and that DATABASE_URL names it, then start again.`
  }
  const advice = Object.entries(adviceFor).find(([prefix]) => state.startsWith(prefix))?.[1]
  if (advice !== undefined) return `The database refused: ${said}. ${advice}`
  return state === '' ? said : `The database could not be made ready: ${said} (SQLSTATE ${state}).`
}

const adviceFor = {
  '28': 'Check the user and the password in DATABASE_URL, and what pg_hba.conf allows.',
  '3D': 'Create it (createdb), or name another one in DATABASE_URL.',
  '42501':
    'Let the user of DATABASE_URL make and own the schema "credits": GRANT CREATE ON DATABASE … TO …',
  '42P05':
    'A PgBouncer that pools transactions lies between: name PostgreSQL itself, or let it pool sessions.',
  '26000':
    'A PgBouncer that pools transactions lies between: name PostgreSQL itself, or let it pool sessions.',
  '25006': 'DATABASE_URL names a read-only server, such as a replica: name the primary.',
}

/** Where every address of a host refused, Node's error has no message of its own. */
function messageOf(error: unknown): string {
  if (error instanceof AggregateError) return error.errors.map(messageOf).join('; ')
  const text = error instanceof Error ? error.message : String(error)
  return text.replace(/\s+/g, ' ').replace(/\.$/, '') || 'nothing'
}

import { CreditsError } from '@igny8/credits-core'

/** The connection is gone, so what was under way on it has an unknown end. */
export class LostConnection extends Error {
  override readonly name = 'LostConnection'

  constructor(cause: unknown) {
    super('The connection to the database was lost.', { cause })
  }
}

/** The SQLSTATE of an error that PostgreSQL itself reported, else null. */
export function sqlState(error: unknown): string | null {
  if (!(error instanceof Error) || !('code' in error) || !('severity' in error)) return null
  return typeof error.code === 'string' ? error.code : null
}

/** Whether the connection is gone: closed by the network, by an operator, by a restart. */
export function isLost(error: unknown): boolean {
  return error instanceof LostConnection || /^(08|57P)/.test(sqlState(error) ?? '')
}

/** Two transactions met: serialization failure, deadlock, or the same row inserted twice. */
export function isRace(error: unknown): boolean {
  return ['40001', '40P01', '23505'].includes(sqlState(error) ?? '')
}

/** Somebody else kept a row locked for longer than we wait. */
export function isLocked(error: unknown): boolean {
  return sqlState(error) === '55P03'
}

/** The database has no room or no time: connections, memory, disk, a lock, a time-out, a standby. */
export function isBusy(error: unknown): boolean {
  return /^(53|55P03|57014|25P03|25006)/.test(sqlState(error) ?? '')
}

/** Whether the same may well work in a moment, although nobody changes anything. */
export function isPassing(error: unknown): boolean {
  return isLost(error) || isBusy(error) || isRace(error)
}

/** What the caller of a failed command or read is told. The cause is kept, never shown. */
export function toCreditsError(error: unknown): CreditsError {
  if (error instanceof CreditsError) return error
  if (isPassing(error)) return unavailable(error)
  return new CreditsError('internal_error', 'The command could not be carried out.', {
    cause: error,
  })
}

/** The database cannot say yes now, so nobody may: try again, with the same key. */
export function unavailable(cause: unknown, charged: 'no' | 'pending' = 'no'): CreditsError {
  return new CreditsError('temporarily_unavailable', 'The database cannot be reached or is busy.', {
    charged,
    retryable: true,
    retryAfterSeconds: 1,
    cause,
  })
}

import { shortStatement, statement } from '../database/statement.ts'

export const begin = statement('begin', 'begin')
export const commit = statement('commit', 'commit')
export const rollback = statement('rollback', 'rollback')

/** Inside a host's transaction a batch is a savepoint, so that its failure can be undone alone. */
export const openSavepoint = shortStatement('savepoint credits_batch')
export const keepSavepoint = shortStatement('release savepoint credits_batch')
export const undoSavepoint = shortStatement('rollback to savepoint credits_batch')

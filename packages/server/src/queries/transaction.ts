import { statement } from '../database/statement.ts'

export const begin = statement('begin', 'begin')
export const commit = statement('commit', 'commit')
export const rollback = statement('rollback', 'rollback')

/** Inside a host's transaction a batch is a savepoint, so that its failure can be undone alone. */
export const openSavepoint = statement('open_savepoint', 'savepoint credits_batch')
export const keepSavepoint = statement('keep_savepoint', 'release savepoint credits_batch')
export const undoSavepoint = statement('undo_savepoint', 'rollback to savepoint credits_batch')

import type { Catalogue } from '@igny8/credits-core'
import type { Command, Outcome } from '@igny8/credits-core/decider'
import type { Session } from '../database/database.ts'
import { sqlState, toCreditsError } from '../database/database-error.ts'
import { keepSavepoint, openSavepoint, undoSavepoint } from '../queries/transaction.ts'
import { decideBatch } from './decide-batch.ts'
import { loadBatch } from './load-batch.ts'
import { sendWrites, writesOf } from './write-batch.ts'

/**
 * A batch of one inside a transaction that somebody else ends. The account stays locked until then;
 * a failure is undone to a savepoint and leaves the transaction usable.
 */
export async function commitInTransaction(
  session: Session,
  command: Command,
  catalogue: Catalogue,
  timeShiftMs: number,
): Promise<Outcome> {
  for (let attempt = 1; ; attempt++) {
    try {
      await session.query(openSavepoint, [])
      const loaded = await loadBatch(session, [command], timeShiftMs)
      const decided = decideBatch(loaded, [command], catalogue)
      const [decision] = decided.decisions
      if (!decision || 'failure' in decision) throw decision?.failure
      await sendWrites(session, writesOf(loaded.states, decided))
      await session.query(keepSavepoint, [])
      return decision.outcome
    } catch (error) {
      await session.query(undoSavepoint, []).catch(() => {})
      // The account was created meanwhile by somebody else: now it is there to be locked.
      if (sqlState(error) === '23505' && attempt < 3) continue
      throw toCreditsError(error)
    }
  }
}

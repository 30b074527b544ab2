import type { Run } from '@igny8/credits-core'
import { rejectionError, viewRun } from '@igny8/credits-core/decider'
import { readReservationsOfRuns } from '../queries/read-reservations-of-runs.ts'
import { readRuns } from '../queries/read-runs.ts'
import { toReservationState } from '../queries/reservation-row.ts'
import { toRunState } from '../queries/run-row.ts'
import type { Store } from '../store.ts'
import { loadAccount } from './load-account.ts'

/** A run as it stands now, with what its reservation holds. Throws `not_found`. */
export async function loadRun(store: Store, account: string, run: string): Promise<Run> {
  await loadAccount(store, account)
  const [runs, reservations] = await Promise.all([
    store.session.query(readRuns, [[account], [run]]),
    store.session.query(readReservationsOfRuns, [[account], [run]]),
  ])
  const [found] = runs.rows
  if (found === undefined) throw rejectionError('not_found', { run })
  const [reservation] = reservations.rows
  return viewRun(toRunState(found), reservation && toReservationState(reservation))
}

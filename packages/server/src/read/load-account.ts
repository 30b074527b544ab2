import {
  type AccountState,
  catchUp,
  claimKey,
  emptyState,
  rejecting,
  rejectionError,
  type State,
} from '@igny8/credits-core'
import type { Store } from '../credits-over-store.ts'
import { toAccountState } from '../queries/account-row.ts'
import { toClaimState } from '../queries/claim-row.ts'
import { readAccount } from '../queries/read-account.ts'
import { toReservationState } from '../queries/reservation-row.ts'

export interface FoundAccount extends State {
  readonly account: AccountState
  /** Milliseconds since 1970, by the database's clock. */
  readonly now: number
}

/** An account as it stands now, caught up without writing. Throws `not_found`. */
export async function loadAccount(
  { session, catalogue, timeShiftMs }: Pick<Store, 'session' | 'catalogue' | 'timeShiftMs'>,
  account: string,
  reservation: string | null = null,
): Promise<FoundAccount> {
  const { rows } = await session.query(readAccount, [account, timeShiftMs(), reservation])
  const [row] = rows
  if (row === undefined) throw rejectionError('not_found', { account })
  const kept = toAccountState(row)
  const now = Math.max(row.now, kept.updatedAt)
  const state: State = {
    ...emptyState,
    account: kept,
    reservations: new Map(row.reservations.map((one) => [one.id, toReservationState(one)])),
    claims: new Map(row.claims.map(toClaimState).map((claim) => [claimKey(claim), claim])),
  }
  const caughtUp = rejecting(() => catchUp(state, now, catalogue).state)
  return { ...caughtUp, account: caughtUp.account ?? kept, now }
}

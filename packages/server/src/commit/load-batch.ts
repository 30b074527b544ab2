import {
  type AccountState,
  type ClaimState,
  type Command,
  claimKey,
  emptyState,
  type KeywordState,
  type RememberedAnswer,
  type ReservationState,
  type RunState,
  type State,
} from '@igny8/credits-core/decider'
import type { Session } from '../database/database.ts'
import { toAccountState } from '../queries/account-row.ts'
import { toClaimState } from '../queries/claim-row.ts'
import { toKeywordState } from '../queries/keyword-row.ts'
import { lockAccounts } from '../queries/lock-accounts.ts'
import { readAnswers } from '../queries/read-answers.ts'
import { readClaims } from '../queries/read-claims.ts'
import { readClock } from '../queries/read-clock.ts'
import { readKeywordsById } from '../queries/read-keywords-by-id.ts'
import { readKeywordsByIdentity } from '../queries/read-keywords-by-identity.ts'
import { readOpenReservations } from '../queries/read-open-reservations.ts'
import { readPendingClaims } from '../queries/read-pending-claims.ts'
import { readReservations } from '../queries/read-reservations.ts'
import { readReservationsOfRuns } from '../queries/read-reservations-of-runs.ts'
import { readRuns } from '../queries/read-runs.ts'
import { toReservationState } from '../queries/reservation-row.ts'
import { toRunState } from '../queries/run-row.ts'
import { gatherNeeds } from './batch-needs.ts'

/** Everything a batch may see, with its accounts locked. */
export interface LoadedBatch {
  /** The database's clock, in milliseconds since 1970. */
  readonly now: number
  readonly states: ReadonlyMap<string, State>
  /** Accounts of which every open reservation and pending claim is loaded. */
  readonly whole: ReadonlySet<string>
}

/**
 * Locks the accounts of the commands, then reads what they need. The reads are statements of their
 * own: one that has waited for a lock would still see the other tables as they were before.
 */
export async function loadBatch(
  session: Session,
  commands: readonly Command[],
  timeShiftMs: number,
): Promise<LoadedBatch> {
  const { accounts, ...asked } = gatherNeeds(commands)
  const [locked, clock, answers, reservations, runs, ofRuns, claims, byId, byIdentity] =
    await Promise.all([
      session.query(lockAccounts, [accounts]),
      session.query(readClock, []),
      asked.answers[0].length > 0 ? session.query(readAnswers, asked.answers) : none,
      asked.reservations[0].length > 0 ? session.query(readReservations, asked.reservations) : none,
      asked.runs[0].length > 0 ? session.query(readRuns, asked.runs) : none,
      asked.runs[0].length > 0 ? session.query(readReservationsOfRuns, asked.runs) : none,
      asked.claims[0].length > 0 ? session.query(readClaims, asked.claims) : none,
      asked.keywordsById[0].length > 0 ? session.query(readKeywordsById, asked.keywordsById) : none,
      asked.keywordsByIdentity[0].length > 0
        ? session.query(readKeywordsByIdentity, asked.keywordsByIdentity)
        : none,
    ])
  const now = (clock.rows[0]?.now ?? Number.NaN) + timeShiftMs
  const loading = new Map<string, LoadingState>(
    accounts.map((account) => [account, newLoadingState()]),
  )
  const at = (account: string) => loading.get(account) as LoadingState
  for (const row of locked.rows) at(row.account_id).account = toAccountState(row)
  for (const row of answers.rows) {
    at(row.account_id).answers.set(row.key, { fingerprint: row.fingerprint, outcome: row.answer })
  }
  for (const row of runs.rows) at(row.account_id).runs.set(row.id, toRunState(row))
  for (const row of [...reservations.rows, ...ofRuns.rows]) {
    at(row.account_id).reservations.set(row.id, toReservationState(row))
  }
  for (const row of claims.rows) addClaim(at(row.account_id), toClaimState(row))
  for (const row of [...byId.rows, ...byIdentity.rows]) {
    const keyword = toKeywordState(row)
    at(row.account_id).keywords.set(keyword.id, keyword)
  }
  const whole = await loadWhatIsDue(session, loading, now)
  return { now, states: loading, whole }
}

const none = { rows: [] as const }

interface LoadingState extends State {
  account: AccountState | null
  readonly reservations: Map<string, ReservationState>
  readonly runs: Map<string, RunState>
  readonly claims: Map<string, ClaimState>
  readonly keywords: Map<string, KeywordState>
  readonly answers: Map<string, RememberedAnswer>
}

function newLoadingState(): LoadingState {
  return {
    ...emptyState,
    reservations: new Map(),
    runs: new Map(),
    claims: new Map(),
    keywords: new Map(),
    answers: new Map(),
  }
}

function addClaim(state: LoadingState, claim: ClaimState) {
  state.claims.set(claimKey(claim), claim)
}

/** Where something is due, `decide` must see everything that could be. It is seldom, so it may cost. */
async function loadWhatIsDue(
  session: Session,
  loading: ReadonlyMap<string, LoadingState>,
  now: number,
): Promise<ReadonlySet<string>> {
  const due: string[] = []
  for (const [id, { account }] of loading) {
    if (account !== null && account.dueAt <= Math.max(now, account.updatedAt)) due.push(id)
  }
  if (due.length === 0) return new Set()
  const [reservations, claims] = await Promise.all([
    session.query(readOpenReservations, [due]),
    session.query(readPendingClaims, [due]),
  ])
  for (const row of reservations.rows) {
    loading.get(row.account_id)?.reservations.set(row.id, toReservationState(row))
  }
  for (const row of claims.rows) {
    addClaim(loading.get(row.account_id) as LoadingState, toClaimState(row))
  }
  return new Set(due)
}

import {
  type ClaimState,
  type Command,
  claimKey,
  emptyState,
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
  const { accounts, everythingOpen, ...asked } = gatherNeeds(commands)
  const [locked, answers, reservations, runs, ofRuns, claims, byId, byIdentity] = await Promise.all(
    [
      session.query(lockAccounts, [accounts]),
      asked.answers[0].length > 0 ? session.query(readAnswers, asked.answers) : none,
      asked.reservations[0].length > 0 ? session.query(readReservations, asked.reservations) : none,
      asked.runs[0].length > 0 ? session.query(readRuns, asked.runs) : none,
      asked.runs[0].length > 0 ? session.query(readReservationsOfRuns, asked.runs) : none,
      asked.claims[0].length > 0 ? session.query(readClaims, asked.claims) : none,
      asked.keywordsById[0].length > 0 ? session.query(readKeywordsById, asked.keywordsById) : none,
      asked.keywordsByIdentity[0].length > 0
        ? session.query(readKeywordsByIdentity, asked.keywordsByIdentity)
        : none,
    ],
  )
  const now = (await clockOf(session, locked.rows)) + timeShiftMs
  const loading = new Map<string, LoadingState>(
    accounts.map((account) => [account, { ...emptyState }]),
  )
  const at = (row: { account_id: string }) => loading.get(row.account_id) as LoadingState
  for (const row of locked.rows) at(row).account = toAccountState(row)
  for (const row of answers.rows) {
    put(at(row), 'answers', row.key, {
      fingerprint: row.fingerprint,
      outcome: JSON.parse(row.answer),
    })
  }
  for (const row of runs.rows) put(at(row), 'runs', row.id, toRunState(row))
  for (const row of [...reservations.rows, ...ofRuns.rows]) {
    put(at(row), 'reservations', row.id, toReservationState(row))
  }
  for (const row of claims.rows) putClaim(at(row), toClaimState(row))
  for (const row of [...byId.rows, ...byIdentity.rows]) {
    const keyword = toKeywordState(row)
    put(at(row), 'keywords', keyword.id, keyword)
  }
  const whole = await loadWhatIsOpen(session, loading, now, everythingOpen)
  return { now, states: loading, whole }
}

const none = { rows: [] as const }

type LoadingState = { -readonly [Part in keyof State]: State[Part] }

/** The newest reading of the clock; where no account was found there is none yet. */
async function clockOf(session: Session, locked: readonly { now: number }[]): Promise<number> {
  const read = locked.length > 0 ? locked : (await session.query(readClock, [])).rows
  return read.reduce((newest, { now }) => Math.max(newest, now), 0)
}

type MapPart = Exclude<keyof State, 'account'>
type ValueOf<Part extends MapPart> =
  State[Part] extends ReadonlyMap<string, infer Value> ? Value : never

/** Most accounts of a batch have nothing besides their row, so a map is made for its first value. */
function put<Part extends MapPart>(
  state: LoadingState,
  part: Part,
  id: string,
  value: ValueOf<Part>,
) {
  const values = state[part] === emptyState[part] ? new Map<string, ValueOf<Part>>() : state[part]
  ;(values as Map<string, ValueOf<Part>>).set(id, value)
  state[part] = values as LoadingState[Part]
}

function putClaim(state: LoadingState, claim: ClaimState) {
  put(state, 'claims', claimKey(claim), claim)
}

/**
 * Where something is due, `decide` must see everything that could be; some commands ask for it too. It
 * is seldom, so it may cost.
 */
async function loadWhatIsOpen(
  session: Session,
  loading: ReadonlyMap<string, LoadingState>,
  now: number,
  asked: ReadonlySet<string>,
): Promise<ReadonlySet<string>> {
  const whole: string[] = []
  for (const [id, { account }] of loading) {
    const isDue = account !== null && account.dueAt <= Math.max(now, account.updatedAt)
    if (isDue || asked.has(id)) whole.push(id)
  }
  if (whole.length === 0) return new Set()
  const [reservations, claims] = await Promise.all([
    session.query(readOpenReservations, [whole]),
    session.query(readPendingClaims, [whole]),
  ])
  const at = (row: { account_id: string }) => loading.get(row.account_id) as LoadingState
  for (const row of reservations.rows) put(at(row), 'reservations', row.id, toReservationState(row))
  for (const row of claims.rows) putClaim(at(row), toClaimState(row))
  return new Set(whole)
}

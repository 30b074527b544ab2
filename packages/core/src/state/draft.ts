import type { Catalogue } from '../model/catalogue.ts'
import type { LedgerEntry } from '../model/ledger-entry.ts'
import type { AccountState } from './account-state.ts'
import type { ClaimState } from './claim-state.ts'
import type { KeywordState } from './keyword-state.ts'
import type { ReservationState } from './reservation-state.ts'
import type { RunState } from './run-state.ts'
import type { State } from './state.ts'

/** A state being changed by one command: its parts are replaced, never altered in place. */
export interface Draft {
  readonly now: number
  readonly catalogue: Catalogue
  account: AccountState
  reservations: ReadonlyMap<string, ReservationState>
  runs: ReadonlyMap<string, RunState>
  claims: ReadonlyMap<string, ClaimState>
  keywords: ReadonlyMap<string, KeywordState>
  readonly entries: LedgerEntry[]
}

export function openDraft(
  state: State,
  account: AccountState,
  now: number,
  catalogue: Catalogue,
): Draft {
  const { reservations, runs, claims, keywords } = state
  return { now, catalogue, account, reservations, runs, claims, keywords, entries: [] }
}

export function closeDraft(draft: Draft, state: State): State {
  const { account, reservations, runs, claims, keywords } = draft
  return { account, reservations, runs, claims, keywords, answers: state.answers }
}

/** Appends a ledger entry and returns its number. What is left out moved nothing. */
export function record(
  draft: Draft,
  entry: Pick<LedgerEntry, 'kind'> & Partial<LedgerEntry>,
): number {
  const seq = draft.account.seq + 1
  const at = entry.at ?? draft.now
  draft.account = { ...draft.account, seq, updatedAt: at }
  draft.entries.push({ ...blankEntry, ...entry, seq, at })
  return seq
}

/** The number that the next entry will get; ids are made of it. */
export function nextSeq(draft: Draft): number {
  return draft.account.seq + 1
}

export function putReservation(draft: Draft, reservation: ReservationState): void {
  draft.reservations = new Map(draft.reservations).set(reservation.id, reservation)
}

export function putRun(draft: Draft, run: RunState): void {
  draft.runs = new Map(draft.runs).set(run.id, run)
}

/** Makes sure that the account is looked at again when this instant comes. */
export function dueBy(draft: Draft, instant: number | null): void {
  if (instant === null || instant >= draft.account.dueAt) return
  draft.account = { ...draft.account, dueAt: instant }
}

const blankEntry: LedgerEntry = {
  seq: 0,
  at: 0,
  kind: 'deny',
  credits: 0,
  held: 0,
  limit: null,
  slots: 0,
  action: null,
  estimated: null,
  count: 0,
  images: null,
  reservation: null,
  context: {},
  note: null,
  key: null,
}

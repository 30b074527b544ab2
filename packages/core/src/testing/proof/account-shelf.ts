import type { Command } from '../../command.ts'
import type { Decided } from '../../decide.ts'
import { needs } from '../../needs.ts'
import type { AccountState } from '../../state/account-state.ts'
import { type ClaimState, claimKey } from '../../state/claim-state.ts'
import { type KeywordState, keywordIdentity } from '../../state/keyword-state.ts'
import type { RememberedAnswer } from '../../state/remembered-answer.ts'
import type { ReservationState } from '../../state/reservation-state.ts'
import type { RunState } from '../../state/run-state.ts'
import type { State } from '../../state/state.ts'

/** One account as a strict store keeps it: a command is shown what it needs and not a row more. */
export class AccountShelf {
  account: AccountState | null = null
  readonly reservations = new Map<string, ReservationState>()
  readonly runs = new Map<string, RunState>()
  readonly claims = new Map<string, ClaimState>()
  readonly keywords = new Map<string, KeywordState>()
  readonly answers = new Map<string, RememberedAnswer>()
  readonly openReservations = new Map<string, ReservationState>()
  readonly #keywordIds = new Map<string, string>()

  /** Everything there is. */
  whole(): State {
    const { account, reservations, runs, claims, keywords, answers } = this
    return { account, reservations, runs, claims, keywords, answers }
  }

  /** What `needs` names; with something due, or where it says so, also every open reservation and pending claim. */
  slice(command: Command, now: number): State {
    const { account } = this
    const needed = needs(command)
    const runs = pick(this.runs, needed.runs)
    const reservations = pick(this.reservations, [
      ...needed.reservations,
      ...[...runs.values()].map((run) => run.reservation),
    ])
    const claims = pick(this.claims, needed.claims.map(claimKey))
    const ids = needed.keywordIdentities.flatMap(
      (keyword) => this.#keywordIds.get(keywordIdentity(keyword)) ?? [],
    )
    const isDue = account !== null && account.dueAt <= Math.max(now, account.updatedAt)
    if (isDue || needed.everythingOpen) {
      for (const [id, reservation] of this.openReservations) reservations.set(id, reservation)
      for (const [key, claim] of this.claims) if (claim.state === 'pending') claims.set(key, claim)
    }
    return {
      account,
      reservations,
      runs,
      claims,
      keywords: pick(this.keywords, [...needed.keywordIds, ...ids]),
      answers: pick(this.answers, needed.key === null ? [] : [needed.key]),
    }
  }

  /** Keeps what the decision changed of the slice. */
  keep(slice: State, { state }: Decided): void {
    if (state === slice) return
    this.account = state.account
    change(this.runs, slice.runs, state.runs)
    change(this.claims, slice.claims, state.claims)
    change(this.answers, slice.answers, state.answers)
    if (state.reservations !== slice.reservations) {
      change(this.reservations, slice.reservations, state.reservations)
      for (const [id, reservation] of state.reservations) {
        if (reservation.status === 'open') this.openReservations.set(id, reservation)
        else this.openReservations.delete(id)
      }
    }
    if (state.keywords !== slice.keywords) {
      change(this.keywords, slice.keywords, state.keywords)
      for (const [id, keyword] of slice.keywords) {
        if (!state.keywords.has(id)) this.#keywordIds.delete(keywordIdentity(keyword))
      }
      for (const [id, keyword] of state.keywords) {
        this.#keywordIds.set(keywordIdentity(keyword), id)
      }
    }
  }
}

function pick<V>(all: ReadonlyMap<string, V>, keys: readonly string[]): Map<string, V> {
  const picked = new Map<string, V>()
  for (const key of keys) {
    const value = all.get(key)
    if (value !== undefined) picked.set(key, value)
  }
  return picked
}

function change<V>(
  kept: Map<string, V>,
  before: ReadonlyMap<string, V>,
  after: ReadonlyMap<string, V>,
): void {
  if (before === after) return
  for (const key of before.keys()) if (!after.has(key)) kept.delete(key)
  for (const [key, value] of after) if (before.get(key) !== value) kept.set(key, value)
}

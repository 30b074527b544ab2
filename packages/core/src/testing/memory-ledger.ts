import type { Command } from '../command.ts'
import type { Decided } from '../decide.ts'
import type { LedgerEntry } from '../model/ledger-entry.ts'
import { needs } from '../needs.ts'
import { claimKey } from '../state/claim-state.ts'
import { keywordIdentity } from '../state/keyword-state.ts'
import { emptyState, type State } from '../state/state.ts'

/** What a database would keep, in Maps: every account's state and its ledger. */
export class MemoryLedger {
  readonly #accounts = new Map<string, Kept>()

  accounts(): readonly string[] {
    return [...this.#accounts.keys()]
  }

  /** Everything of an account. */
  loadAll(account: string): State {
    return this.#accounts.get(account)?.state ?? emptyState
  }

  /** The account's ledger, oldest first. */
  entries(account: string): readonly LedgerEntry[] {
    return this.#accounts.get(account)?.entries ?? []
  }

  /** Sites that were active, gave their slots back and have not taken them again. */
  archivedSites(account: string): ReadonlySet<string> {
    const { claims } = this.loadAll(account)
    return new Set(
      this.entries(account).flatMap(({ kind, limit, slots, note }) => {
        const isLeft = kind === 'unclaim' && limit === 'sites' && slots < 0 && note !== null
        return isLeft && !claims.has(`sites/${note}`) ? note : []
      }),
    )
  }

  /** No more than what the command needs, so that a forgotten need shows here as on a database. */
  load(command: Command): State {
    const kept = this.#accounts.get(command.account)
    if (kept === undefined) return emptyState
    const { reservations, runs, claims, keywordIds, keywordIdentities, key } = needs(command)
    const ids = keywordIdentities.flatMap(
      (keyword) => kept.keywordIds.get(keywordIdentity(keyword)) ?? [],
    )
    const { state } = kept
    // What may be due is loaded whole.
    return {
      account: state.account,
      reservations: pick(state.reservations, [
        ...reservations,
        ...runs.flatMap((id) => state.runs.get(id)?.reservation ?? []),
        ...[...state.reservations.values()].flatMap((r) => (r.status === 'open' ? r.id : [])),
      ]),
      runs: pick(state.runs, runs),
      claims: pick(state.claims, [
        ...claims.map(claimKey),
        ...[...state.claims.values()].flatMap((c) => (c.state === 'pending' ? claimKey(c) : [])),
      ]),
      keywords: pick(state.keywords, [...keywordIds, ...ids]),
      answers: pick(state.answers, key === null ? [] : [key]),
    }
  }

  /** Writes what differs between what was loaded and what was decided. */
  write(account: string, loaded: State, { state, entries }: Decided): void {
    if (state === loaded) return
    const kept = this.#accounts.get(account) ?? newKept()
    kept.entries.push(...entries)
    kept.state = {
      account: state.account,
      reservations: merge(kept.state.reservations, loaded.reservations, state.reservations),
      runs: merge(kept.state.runs, loaded.runs, state.runs),
      claims: merge(kept.state.claims, loaded.claims, state.claims),
      keywords: merge(kept.state.keywords, loaded.keywords, state.keywords),
      answers: merge(kept.state.answers, loaded.answers, state.answers),
    }
    for (const [id, keyword] of loaded.keywords) {
      if (!state.keywords.has(id)) kept.keywordIds.delete(keywordIdentity(keyword))
    }
    for (const [id, keyword] of state.keywords) kept.keywordIds.set(keywordIdentity(keyword), id)
    this.#accounts.set(account, kept)
  }
}

interface Kept {
  state: State
  readonly entries: LedgerEntry[]
  readonly keywordIds: Map<string, string>
}

function newKept(): Kept {
  return { state: emptyState, entries: [], keywordIds: new Map() }
}

function pick<V>(all: ReadonlyMap<string, V>, keys: readonly string[]): ReadonlyMap<string, V> {
  const picked = new Map<string, V>()
  for (const key of keys) {
    const value = all.get(key)
    if (value !== undefined) picked.set(key, value)
  }
  return picked
}

function merge<V>(
  all: ReadonlyMap<string, V>,
  loaded: ReadonlyMap<string, V>,
  decided: ReadonlyMap<string, V>,
): ReadonlyMap<string, V> {
  if (loaded === decided) return all
  const merged = new Map(all)
  for (const key of loaded.keys()) if (!decided.has(key)) merged.delete(key)
  for (const [key, value] of decided) if (loaded.get(key) !== value) merged.set(key, value)
  return merged
}

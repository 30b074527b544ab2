import type { Credits, Guarded, Once } from '../credits.ts'
import { CreditsError } from '../credits-error.ts'
import type { KeywordResearch, KeywordResearchRequest } from '../model/keyword-research.ts'
import type { Reservation } from '../model/reservation.ts'
import { rejectionError } from '../rejection-error.ts'
import { type AskedSearch, askedSearch } from './asked-search.ts'
import type { FoundRows, RememberedResearch, ResearchShelf } from './research-shelf.ts'
import { SearchFlights } from './search-flights.ts'
import { type Queries, SearchHolds } from './search-holds.ts'
import type { SearchKeywords } from './search-keywords.ts'

export interface ResearcherOptions {
  readonly credits: Pick<
    Credits,
    'account' | 'check' | 'reserve' | 'reservation' | 'settle' | 'release'
  >
  readonly shelf: ResearchShelf
  /** Absent: no provider is connected, and only kept rows are answered. */
  readonly searchKeywords?: SearchKeywords | undefined
  /** Resolves when a caller has waited long enough; the search goes on. Absent: never. */
  readonly patience?: (() => Promise<void>) | undefined
}

/**
 * Live searches over `Credits`: a query of the month is held, the provider asked once, and the query
 * used up or given back. Kept rows and joined searches use none, and hold nothing under their key.
 */
export class KeywordResearcher {
  readonly #options: ResearcherOptions
  readonly #holds: SearchHolds
  readonly #flights: SearchFlights

  constructor(options: ResearcherOptions) {
    this.#options = options
    this.#holds = new SearchHolds(options.credits)
    this.#flights = new SearchFlights(options.patience)
  }

  async research(input: Once & KeywordResearchRequest): Promise<Guarded<KeywordResearch>> {
    const { shelf } = this.#options
    const asked = askedSearch(input)
    const known = await shelf.answer(asked.account, asked.key)
    if (known !== undefined) return replay(asked, known)
    if (await this.#holds.isInPlan(asked.account)) {
      const flight = this.#flights.of(asked.text)
      if (flight) return this.#read(asked, () => this.#flights.wait(flight, asked))
      const found = await shelf.found(asked.search)
      if (found) return this.#read(asked, async () => found)
    }
    return this.#ask(asked)
  }

  /** Waits until nothing is under way. */
  idle(): Promise<void> {
    return this.#flights.idle()
  }

  /** Answers with rows that cost nobody anything. */
  async #read(
    asked: AskedSearch,
    rows: () => Promise<FoundRows>,
  ): Promise<Guarded<KeywordResearch>> {
    const held = await this.#holds.hold(asked, 0)
    if (held === undefined) return this.#repeat(asked, 1)
    if (!held.allowed) return held
    if (!held.replayed) await this.#holds.settle(asked, held.value, 0)
    return this.#answer(asked, await rows(), 0)
  }

  /** Answers with rows of the provider, for one query. */
  async #ask(asked: AskedSearch): Promise<Guarded<KeywordResearch>> {
    const { searchKeywords } = this.#options
    if (searchKeywords === undefined) {
      throw new CreditsError('provider_error', 'No provider of keyword data is connected.')
    }
    const held = await this.#holds.hold(asked, 1)
    if (held === undefined) return this.#repeat(asked, 0)
    if (!held.allowed) return held
    if (held.replayed) return this.#resume(asked, held.value, 1)
    let flight = this.#flights.of(asked.text)
    if (flight) await this.#holds.release(asked, held.value)
    else {
      const { account, key } = asked
      flight = { account, key, landed: this.#fly(asked, held.value, searchKeywords) }
      this.#flights.begin(asked.text, flight)
    }
    return this.#answer(asked, await this.#flights.wait(flight, asked), 0)
  }

  /** Asks the provider and decides, once, whether the query that is held is used. */
  async #fly(
    asked: AskedSearch,
    reservation: Reservation,
    searchKeywords: SearchKeywords,
  ): Promise<FoundRows> {
    const rows = await searchKeywords(asked.search).catch(async (failure) => {
      await this.#holds.release(asked, reservation)
      throw failure instanceof CreditsError
        ? failure
        : new CreditsError('provider_error', 'The search failed.', { cause: failure })
    })
    const found = await this.#options.shelf.keep(asked.search, rows)
    await this.#holds.settle(asked, reservation, 1)
    await this.#answer(asked, found, 1)
    return found
  }

  /** A key that stands in the ledger already: for this search, or for something else. */
  async #repeat(asked: AskedSearch, queries: Queries): Promise<Guarded<KeywordResearch>> {
    const held = await this.#holds.hold(asked, queries)
    if (held === undefined) throw rejectionError('idempotency_key_reused', { key: asked.key })
    if (!held.allowed) return held
    return this.#resume(asked, held.value, queries)
  }

  /** A search that was begun before: it is under way here or elsewhere, or it has ended. */
  async #resume(
    asked: AskedSearch,
    { id }: Reservation,
    queriesUsed: Queries,
  ): Promise<Guarded<KeywordResearch>> {
    const flight = this.#flights.of(asked.text)
    if (flight) return this.#answer(asked, await this.#flights.wait(flight, asked), 0)
    const { account, key } = asked
    const { credits, shelf } = this.#options
    const { status } = await credits.reservation({ account, reservation: id })
    if (status === 'open') {
      throw new CreditsError('request_in_progress', `The search of key "${key}" is under way.`, {
        charged: 'pending',
        retryable: true,
        retryAfterSeconds: 1,
      })
    }
    const isSettled = status === 'settled'
    // Its process died when it had the rows and had not answered.
    const found = isSettled ? await shelf.found(asked.search) : undefined
    if (found) return this.#answer(asked, found, queriesUsed)
    throw new CreditsError(
      'provider_error',
      `The search of key "${key}" has failed. Make a new key to search again.`,
      { charged: isSettled && queriesUsed === 1 ? 'yes' : 'no' },
    )
  }

  /** The answer to a key: the first one that was remembered, which is this one unless it is later. */
  async #answer(
    asked: AskedSearch,
    { rows, foundAt }: FoundRows,
    queriesUsed: Queries,
  ): Promise<Guarded<KeywordResearch>> {
    const { account, key, fingerprint } = asked
    const { credits, shelf } = this.#options
    const { limits } = await credits.account({ account })
    const value: KeywordResearch = {
      rows: [...rows],
      cached: queriesUsed === 0,
      queriesUsed,
      foundAt: new Date(foundAt).toISOString(),
      limit: limits.ahrefsQueries,
    }
    const remembered = await shelf.remember(account, key, { fingerprint, value })
    return { ...replay(asked, remembered), replayed: false }
  }
}

function replay({ key, fingerprint }: AskedSearch, known: RememberedResearch) {
  if (known.fingerprint !== fingerprint) throw rejectionError('idempotency_key_reused', { key })
  return { allowed: true, value: known.value, replayed: true } as const
}

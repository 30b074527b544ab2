import type { Credits, Guarded, Once } from '../credits.ts'
import { CreditsError } from '../credits-error.ts'
import { deriveKey } from '../derive-key.ts'
import { hashText } from '../fingerprint.ts'
import type { KeywordResearch, KeywordResearchRequest } from '../model/keyword-research.ts'
import type { LimitRequest } from '../model/limit-request.ts'
import type { Reservation } from '../model/reservation.ts'
import { rejectionError } from '../rejection-error.ts'
import type { FoundRows, ResearchShelf } from './research-shelf.ts'
import type { SearchKeywords } from './search-keywords.ts'
import { type KeywordSearch, searchOf, searchText } from './search-of.ts'

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

/** A search under way. Whoever began it pays for it; whoever joins it does not. */
interface Flight {
  readonly account: string
  readonly key: string
  readonly landed: Promise<FoundRows>
}

const oneQuery: LimitRequest = { limit: 'ahrefsQueries', count: 1 }

// Longer than any search takes, so that a query returns by itself only where its process died.
const ttlSeconds = 300

const maxLabelLength = 200

/**
 * Live searches over `Credits`: a query of the month is held, the provider asked once, and the query
 * used up or given back. Kept rows and joined searches use none.
 */
export class KeywordResearcher {
  readonly #options: ResearcherOptions
  readonly #flights = new Map<string, Flight>()

  constructor(options: ResearcherOptions) {
    this.#options = options
  }

  async research(input: Once & KeywordResearchRequest): Promise<Guarded<KeywordResearch>> {
    const { account, key } = input
    const { credits, shelf } = this.#options
    const search = searchOf(input)
    const fingerprint = hashText(searchText(search))
    const known = await shelf.answer(account, key)
    if (known !== undefined) return replay(key, fingerprint, known)

    const decision = await credits.check({ account, limits: [oneQuery] })
    // A used-up month still reads what is kept; a plan without live search does not.
    if (decision.code !== 'not_in_plan' && decision.code !== 'plan_inactive') {
      const flight = this.#flights.get(searchText(search))
      if (flight) return this.#join(flight, input, fingerprint)
      const found = await shelf.found(search)
      if (found) return this.#answer(input, fingerprint, found, 0)
    }
    return this.#ask(input, search, fingerprint)
  }

  /** Waits until nothing is under way. */
  async idle(): Promise<void> {
    await Promise.allSettled([...this.#flights.values()].map(({ landed }) => landed))
  }

  async #ask(
    input: Once,
    search: KeywordSearch,
    fingerprint: string,
  ): Promise<Guarded<KeywordResearch>> {
    const { account, key } = input
    const { credits, searchKeywords } = this.#options
    if (searchKeywords === undefined) {
      throw new CreditsError('provider_error', 'No provider of keyword data is connected.')
    }
    const context = { label: labelOf(search, fingerprint) }
    const held = await credits.reserve({ account, key, limits: [oneQuery], ttlSeconds, context })
    if (!held.allowed) return held
    const text = searchText(search)
    const underWay = this.#flights.get(text)
    if (underWay) {
      if (underWay.account !== account || underWay.key !== key)
        await this.#release(input, held.value)
      return this.#join(underWay, input, fingerprint)
    }
    if (held.replayed) return this.#refuseRepeat(input, held.value)
    const landed = this.#fly(input, search, fingerprint, held.value, searchKeywords)
    const flight: Flight = { account, key, landed }
    this.#flights.set(text, flight)
    const forget = () => this.#flights.delete(text)
    landed.then(forget, forget)
    return this.#join(flight, input, fingerprint)
  }

  /** Asks the provider and decides, once, whether the query that is held is used. */
  async #fly(
    input: Once,
    search: KeywordSearch,
    fingerprint: string,
    reservation: Reservation,
    searchKeywords: SearchKeywords,
  ): Promise<FoundRows> {
    const { credits, shelf } = this.#options
    const rows = await searchKeywords(search).catch(async (failure) => {
      await this.#release(input, reservation)
      throw failure instanceof CreditsError
        ? failure
        : new CreditsError('provider_error', 'The search failed.', { cause: failure })
    })
    const found = await shelf.keep(search, rows)
    await credits.settle({
      account: input.account,
      reservation: reservation.id,
      key: deriveKey(input.key, 'settle'),
      actions: [],
      limits: [oneQuery],
    })
    await this.#answer(input, fingerprint, found, 1)
    return found
  }

  /** Waits for a search that is under way, for as long as a caller should wait. */
  async #join(flight: Flight, input: Once, fingerprint: string): Promise<Guarded<KeywordResearch>> {
    const isOwn = flight.account === input.account && flight.key === input.key
    const found = await this.#inTime(flight.landed, isOwn)
    return this.#answer(input, fingerprint, found, 0)
  }

  async #inTime(landed: Promise<FoundRows>, isOwn: boolean): Promise<FoundRows> {
    const { patience } = this.#options
    if (patience === undefined) return landed
    const found = await Promise.race([landed, patience()])
    if (found !== undefined) return found
    throw new CreditsError(
      'provider_timeout',
      'The search takes longer than usual and goes on. The same key tells what came of it.',
      { charged: isOwn ? 'pending' : 'no', retryable: true },
    )
  }

  /** The answer to a key: the first one that was remembered, which is this one unless it is later. */
  async #answer(
    { account, key }: Once,
    fingerprint: string,
    { rows, foundAt }: FoundRows,
    queriesUsed: 0 | 1,
  ): Promise<Guarded<KeywordResearch>> {
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
    const { value: said } = replay(key, fingerprint, remembered)
    return { allowed: true, value: said, replayed: false }
  }

  /** A key whose search was begun before: it is under way elsewhere, or it ended without rows. */
  async #refuseRepeat({ account, key }: Once, { id }: Reservation): Promise<never> {
    const { status } = await this.#options.credits.reservation({ account, reservation: id })
    if (status === 'open') {
      throw new CreditsError('request_in_progress', `The search of key "${key}" is under way.`, {
        charged: 'pending',
        retryable: true,
        retryAfterSeconds: 1,
      })
    }
    throw new CreditsError(
      'provider_error',
      `The search of key "${key}" has failed. Make a new key to search again.`,
      { charged: status === 'settled' ? 'yes' : 'no' },
    )
  }

  async #release({ account, key }: Once, { id }: Reservation): Promise<void> {
    const release = { account, reservation: id, key: deriveKey(key, 'release') }
    await this.#options.credits.release({ ...release, reason: 'failed' }).catch(() => {
      // It returns by itself when the reservation expires.
    })
  }
}

function replay(
  key: string,
  fingerprint: string,
  known: { fingerprint: string; value: KeywordResearch },
) {
  if (known.fingerprint !== fingerprint) throw rejectionError('idempotency_key_reused', { key })
  return { allowed: true, value: known.value, replayed: true } as const
}

/** What the log calls a search. Another search has another label, so that its key tells them apart. */
function labelOf({ seeds, country, mode, limit }: KeywordSearch, fingerprint: string): string {
  const whole = `${seeds.join(', ')} (${mode}, ${country}, ${limit})`
  if (whole.length <= maxLabelLength) return whole
  const tail = `… (${fingerprint})`
  return `${whole.slice(0, maxLabelLength - tail.length).toWellFormed()}${tail}`
}

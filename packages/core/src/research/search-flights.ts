import type { Once } from '../credits.ts'
import { CreditsError } from '../credits-error.ts'
import type { FoundRows } from './research-shelf.ts'

/** A search under way. Whoever began it pays for it; whoever joins it does not. */
export interface Flight extends Once {
  readonly landed: Promise<FoundRows>
}

/** Searches that this process has asked a provider for and not heard of yet. */
export class SearchFlights {
  readonly #flights = new Map<string, Flight>()
  readonly #patience: (() => Promise<void>) | undefined

  /** `patience` resolves when a caller has waited long enough; absent: never. */
  constructor(patience: (() => Promise<void>) | undefined) {
    this.#patience = patience
  }

  of(searchText: string): Flight | undefined {
    return this.#flights.get(searchText)
  }

  begin(searchText: string, flight: Flight): void {
    this.#flights.set(searchText, flight)
    const forget = () => this.#flights.delete(searchText)
    flight.landed.then(forget, forget)
  }

  /** Throws `provider_timeout` where a caller should wait no longer; the search goes on. */
  async wait(flight: Flight, { account, key }: Once): Promise<FoundRows> {
    if (this.#patience === undefined) return flight.landed
    const found = await Promise.race([flight.landed, this.#patience()])
    if (found !== undefined) return found
    const isOwn = flight.account === account && flight.key === key
    throw new CreditsError(
      'provider_timeout',
      'The search takes longer than usual and goes on. The same key tells what came of it.',
      { charged: isOwn ? 'pending' : 'no', retryable: true },
    )
  }

  /** Waits until nothing is under way. */
  async idle(): Promise<void> {
    await Promise.allSettled([...this.#flights.values()].map(({ landed }) => landed))
  }
}

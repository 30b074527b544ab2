import type { Credits, Guarded } from '../credits.ts'
import { CreditsError } from '../credits-error.ts'
import { deriveKey } from '../derive-key.ts'
import type { LimitRequest } from '../model/limit-request.ts'
import type { Reservation } from '../model/reservation.ts'
import type { AskedSearch } from './asked-search.ts'

/** What a search uses of the month: one query, or none where its rows are there already. */
export type Queries = 0 | 1

// Longer than any search takes, so that a query returns by itself only where its process died.
const ttlSeconds = 300

const limitsOf = (queries: Queries): LimitRequest[] =>
  queries === 0 ? [] : [{ limit: 'ahrefsQueries', count: queries }]

/** The reservations of searches. One of no query stands for its key, so that nothing else uses it. */
export class SearchHolds {
  readonly #credits: Pick<Credits, 'check' | 'reserve' | 'settle' | 'release'>

  constructor(credits: Pick<Credits, 'check' | 'reserve' | 'settle' | 'release'>) {
    this.#credits = credits
  }

  /** Whether the plan has live searches. A used-up month still reads what is kept. */
  async isInPlan(account: string): Promise<boolean> {
    const { code } = await this.#credits.check({ account, limits: limitsOf(1) })
    return code !== 'not_in_plan' && code !== 'plan_inactive'
  }

  /** `undefined` where the key stands in the ledger for something else. */
  async hold(
    { account, key, label }: AskedSearch,
    queries: Queries,
  ): Promise<Guarded<Reservation> | undefined> {
    const hold = { account, key, limits: limitsOf(queries), ttlSeconds, context: { label } }
    return this.#credits.reserve(hold).catch((error) => {
      if (error instanceof CreditsError && error.code === 'idempotency_key_reused') return undefined
      throw error
    })
  }

  async settle(
    { account, key }: AskedSearch,
    { id }: Reservation,
    queries: Queries,
  ): Promise<void> {
    const settle = { account, reservation: id, key: deriveKey(key, 'settle') }
    await this.#credits.settle({ ...settle, actions: [], limits: limitsOf(queries) })
  }

  async release({ account, key }: AskedSearch, { id }: Reservation): Promise<void> {
    const release = { account, reservation: id, key: deriveKey(key, 'release') }
    await this.#credits.release({ ...release, reason: 'failed' }).catch(() => {
      // It returns by itself when the reservation expires.
    })
  }
}

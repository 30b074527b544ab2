import type { Account } from '../model/account.ts'
import type { LedgerEntry } from '../model/ledger-entry.ts'

/** What an auditor is shown of one account: the books, and what they should add up to. */
export interface Books {
  readonly account: Account
  readonly entries: readonly Pick<
    LedgerEntry,
    'seq' | 'at' | 'credits' | 'held' | 'limit' | 'slots'
  >[]
  /** Credits and slots of every open reservation. */
  readonly openReservations: readonly {
    credits: number
    slots: readonly { limit: string; count: number }[]
  }[]
  readonly claims: readonly { limit: string; state: 'active' | 'pending' }[]
  readonly keywordCount: number
}

/**
 * Adds the books up by itself, sharing no code with what wrote them, and lists what does not balance:
 * balance = Σ ledger, held = Σ open reservations, usage = Σ claims.
 */
export function audit(books: Books): readonly string[] {
  const { account, entries } = books
  const { available, held, plan, bonus } = account.credits
  const findings: string[] = []
  const expect = (what: string, actual: number, expected: number) => {
    if (actual !== expected)
      findings.push(`${account.account}: ${what} is ${actual}, should be ${expected}`)
  }
  expect(
    'balance',
    available + held,
    sum(entries, (entry) => entry.credits),
  )
  expect(
    'held by the ledger',
    held,
    sum(entries, (entry) => entry.held),
  )
  expect(
    'held by reservations',
    held,
    sum(books.openReservations, (one) => one.credits),
  )
  expect('plan + bonus credits', plan + bonus, available)
  if (available < 0) findings.push(`${account.account}: available is ${available}`)
  for (const [index, entry] of entries.entries()) expect('seq', entry.seq, index + 1)
  for (const [limit, usage] of Object.entries(account.limits)) {
    const counted = entries.filter((entry) => entry.limit === limit)
    expect(
      `used ${limit} by the ledger`,
      usage.used,
      sum(counted, (entry) => entry.slots),
    )
    const claims = books.claims.filter((claim) => claim.limit === limit)
    const pending = claims.filter((claim) => claim.state === 'pending').length
    const slots = books.openReservations.flatMap((one) => one.slots)
    const inFlight = sum(slots, (slot) => (slot.limit === limit ? slot.count : 0))
    expect(`held ${limit}`, usage.held, pending + inFlight)
    if (limit === 'keywords') expect('used keywords', usage.used, books.keywordCount)
    if (limit === 'sites' || limit === 'users') {
      expect(`used ${limit}`, usage.used, claims.length - pending)
    }
  }
  return findings
}

function sum<T>(all: readonly T[], of: (one: T) => number): number {
  return all.reduce((total, one) => total + of(one), 0)
}

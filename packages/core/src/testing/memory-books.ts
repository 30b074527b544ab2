import type { Books } from './audit.ts'
import type { MemoryCredits } from './memory-credits.ts'

/** The books of an account of the memory model. */
export async function memoryBooks(credits: MemoryCredits, account: string): Promise<Books> {
  const state = credits.ledger.loadAll(account)
  return {
    account: await credits.account({ account }),
    entries: credits.ledger.entries(account),
    openReservations: [...state.reservations.values()]
      .filter((reservation) => reservation.status === 'open')
      .map(({ parts, slots }) => ({
        credits: parts.reduce((total, part) => total + part.remaining, 0),
        slots,
      })),
    claims: [...state.claims.values()],
    keywordCount: state.keywords.size,
  }
}

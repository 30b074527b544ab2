import { setTimeout as sleep } from 'node:timers/promises'
import { type Credits, CreditsError, type SearchKeywords } from '@igny8/credits-core'
import { KeywordResearcher } from '@igny8/credits-core/decider'
import { databaseShelf } from './database-shelf.ts'
import type { Store } from './store.ts'

/** Shorter than a client waits for one answer, so that it hears that the search goes on. */
const patienceSeconds = 8

/** Live searches over credits in a database. */
export function openResearcher(
  credits: Credits,
  store: Pick<Store, 'session' | 'timeShiftMs'>,
  searchKeywords: SearchKeywords | undefined,
): KeywordResearcher {
  return new KeywordResearcher({
    credits,
    shelf: databaseShelf(store),
    searchKeywords,
    patience: () => sleep(patienceSeconds * 1000, undefined, { ref: false }),
  })
}

/** Inside a host's transaction: its rows would stay locked for as long as a provider takes. */
export const noResearchInTransaction: Credits['research'] = async () => {
  throw new CreditsError(
    'internal_error',
    'A live search cannot be part of a transaction. Make it before, with the credits themselves.',
  )
}

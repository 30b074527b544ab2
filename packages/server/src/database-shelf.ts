import { createHash } from 'node:crypto'
import { CreditsError, type KeywordSearch } from '@igny8/credits-core'
import { cacheDays, type ResearchShelf, searchText } from '@igny8/credits-core/decider'
import { putFoundKeywords, readFoundKeywords } from './queries/found-keywords.ts'
import { insertResearchAnswer, readResearchAnswer } from './queries/research-answers.ts'
import type { Store } from './store.ts'

/** Found rows and given answers, in the database. */
export function databaseShelf({
  session,
  timeShiftMs,
}: Pick<Store, 'session' | 'timeShiftMs'>): ResearchShelf {
  const shelf: ResearchShelf = {
    async found(search) {
      const asked = [hashOf(search), cacheDays, timeShiftMs()] as const
      const { rows } = await session.query(readFoundKeywords, [...asked])
      const [row] = rows
      return row && { rows: row.rows, foundAt: row.found_at }
    },
    async keep(search, found) {
      const asked = [hashOf(search), JSON.stringify(found), cacheDays, timeShiftMs()] as const
      const { rows } = await session.query(putFoundKeywords, [...asked])
      const [row] = rows
      if (row === undefined) throw new CreditsError('internal_error', 'Nothing was kept.')
      return { rows: row.rows, foundAt: row.found_at }
    },
    async answer(account, key) {
      const { rows } = await session.query(readResearchAnswer, [account, key])
      const [row] = rows
      return row && { fingerprint: row.fingerprint, value: row.answer }
    },
    async remember(account, key, answer) {
      const { fingerprint, value } = answer
      const kept = [account, key, fingerprint, JSON.stringify(value)] as const
      await session.query(insertResearchAnswer, [...kept])
      return (await shelf.answer(account, key)) ?? answer
    },
  }
  return shelf
}

/** What all accounts share cannot stand on a hash that somebody could aim at. */
function hashOf(search: KeywordSearch): string {
  return createHash('sha256').update(searchText(search)).digest('base64url')
}

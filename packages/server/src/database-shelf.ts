import { createHash } from 'node:crypto'
import { CreditsError, type KeywordSearch } from '@igny8/credits-core'
import { cacheDays, type ResearchShelf, searchText } from '@igny8/credits-core/decider'
import { toTimestamp } from './database/timestamp.ts'
import {
  clearFoundKeywords,
  putFoundKeywords,
  readFoundKeywords,
} from './queries/found-keywords.ts'
import {
  clearResearchAnswers,
  insertResearchAnswer,
  readResearchAnswer,
} from './queries/research-answers.ts'
import type { Store } from './store.ts'

const dayMs = 86_400_000

/** Longer than a key must be remembered. */
const answerDays = 30

/** Found rows and given answers, in the database. */
export function databaseShelf({
  session,
  timeShiftMs,
}: Pick<Store, 'session' | 'timeShiftMs'>): ResearchShelf {
  /** A courtesy to the disk: whoever finds something new clears what nobody reads any more. */
  async function clear(now: number): Promise<void> {
    await session.query(clearFoundKeywords, [toTimestamp(now - cacheDays * dayMs)])
    await session.query(clearResearchAnswers, [toTimestamp(now - answerDays * dayMs)])
  }

  const shelf: ResearchShelf = {
    async found(search) {
      const { rows } = await session.query(readFoundKeywords, [hashOf(search), timeShiftMs()])
      const [row] = rows
      if (row === undefined || row.found_at <= row.now - cacheDays * dayMs) return undefined
      return { rows: row.rows, foundAt: row.found_at }
    },
    async keep(search, found) {
      const kept = [hashOf(search), JSON.stringify(found), timeShiftMs()] as const
      const { rows } = await session.query(putFoundKeywords, [...kept])
      const [row] = rows
      if (row === undefined) throw new CreditsError('internal_error', 'Nothing was kept.')
      await clear(row.found_at).catch(() => {})
      return { rows: found, foundAt: row.found_at }
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

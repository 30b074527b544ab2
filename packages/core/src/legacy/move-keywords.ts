import { normaliseKeyword } from '../flow/normalise-keyword.ts'
import { type KeywordState, keywordIdentity } from '../state/keyword-state.ts'
import type { LegacyFinding, LegacyRow } from './finding.ts'
import { readCents, readWhole } from './read-number.ts'
import { toId } from './read-text.ts'
import { isAbsent, type Reading } from './reading.ts'

/** A keyword before it has an id. */
export type MovedKeyword = Omit<KeywordState, 'id' | 'addedAt' | 'door'>

const intents = ['informational', 'navigational', 'commercial', 'transactional'] as const

/** The workspace's keywords, each once. A row is told as a whole: its value in a finding is the row. */
export function moveLegacyKeywords(
  owner: unknown,
  rows: readonly LegacyRow[],
  country: string,
): { keywords: readonly MovedKeyword[]; findings: readonly LegacyFinding[] } {
  const keywords = new Map<string, MovedKeyword>()
  const findings = rows.map((row): LegacyFinding => {
    const of = { table: 'keyword', owner, column: 'keyword', value: row } as const
    const words = typeof row.keyword === 'string' ? normaliseKeyword(row.keyword) : undefined
    if (words === undefined || 'rejection' in words) {
      const why = `It cannot be a keyword: ${words?.rejection ?? 'not_text'}. It takes no slot.`
      return { ...of, fate: 'unusable', successor: null, why }
    }
    const { facts, lost } = readFacts(row, country)
    const keyword = { ...words, ...facts }
    const identity = keywordIdentity(keyword)
    const successor = { field: 'keywords', value: identity }
    if (keywords.has(identity)) {
      return { ...of, fate: 'became', successor, why: 'It is there already and takes no slot.' }
    }
    keywords.set(identity, keyword)
    if (lost.length === 0 && words.keyword === row.keyword) {
      return { ...of, fate: 'kept', successor, why: 'It takes a slot.' }
    }
    const why = lost.length === 0 ? 'It was tidied.' : `Not usable in it: ${lost.join(', ')}.`
    return { ...of, fate: 'became', successor, why: `It takes a slot. ${why}` }
  })
  return { keywords: [...keywords.values()], findings }
}

/** What is known of a keyword besides its words, and which columns could not be used. */
function readFacts(row: LegacyRow, fallbackCountry: string) {
  const lost: string[] = []
  const read = <T>(column: string, readColumn: (value: unknown) => Reading<T>): T | null => {
    if (isAbsent(row[column])) return null
    const { value, fate } = readColumn(row[column])
    if (fate !== 'unusable') return value
    lost.push(column)
    return null
  }
  const country = read('country', readCountry)
  const siteId = read('site_id', (value) => readAs(toId(value)))
  const volume = read('volume', (value) => readWhole(value, 0))
  const difficulty = read('difficulty', readDifficulty)
  const cpcCents = read('cpc', readCents)
  const intent = read('intent', (value) => readAs(intents.find((known) => known === value)))
  const facts = {
    country: country ?? fallbackCountry,
    ...(siteId !== null && { siteId }),
    ...(volume !== null && { volume }),
    ...(difficulty !== null && { difficulty }),
    ...(cpcCents !== null && { cpcCents }),
    ...(intent !== null && { intent }),
  }
  return { facts, lost }
}

function readCountry(value: unknown): Reading<string | null> {
  const country = typeof value === 'string' ? value.trim().toLowerCase() : ''
  return readAs(/^[a-z]{2}$/.test(country) ? country : undefined)
}

function readDifficulty(value: unknown): Reading<number | null> {
  const reading = readWhole(value, 0)
  return reading.value > 100 ? readAs<number>(undefined) : reading
}

function readAs<T>(value: T | undefined): Reading<T | null> {
  const fate = value === undefined ? 'unusable' : 'kept'
  return { value: value ?? null, fate, why: '' }
}

import { type KeywordInput, normaliseKeyword } from '@igny8/credits-core'
import type { Columns } from './find-columns.ts'

export const reasons = {
  empty: 'There are no words in it.',
  too_long: 'It is longer than 80 characters.',
  too_many_words: 'It has more than 10 words.',
  not_text: 'It is not readable text.',
} as const

type ReadRow = { readonly input: KeywordInput } | { readonly reason: string }

const intents = ['informational', 'navigational', 'commercial', 'transactional'] as const

/** One row of a CSV file as a keyword, or why it cannot be one. The server decides again. */
export function readRow(cells: readonly string[], columns: Columns, country: string): ReadRow {
  const cell = (name: keyof Columns) => {
    const place = columns[name]
    return place === undefined ? '' : (cells[place] ?? '').trim()
  }
  const keyword = cell('keyword').replace(/^\ufeff/, '')
  const words = normaliseKeyword(keyword)
  if ('rejection' in words) return { reason: reasons[words.rejection] }

  const from = cell('country').toLowerCase() || country
  if (!/^[a-z]{2}$/.test(from)) return { reason: `“${from}” is not a country of two letters.` }
  const volume = readWhole(cell('volume'))
  if (volume === undefined) return { reason: `“${cell('volume')}” is not a number of searches.` }
  const difficulty = readWhole(cell('difficulty'))
  if (difficulty === undefined || (difficulty ?? 0) > 100) {
    return { reason: `“${cell('difficulty')}” is not a difficulty from 0 to 100.` }
  }
  const cpcCents = readCents(cell('cpc'))
  if (cpcCents === undefined) return { reason: `“${cell('cpc')}” is not a price.` }
  const intent = intents.find((known) => known === cell('intent').toLowerCase()) ?? null
  if (intent === null && cell('intent') !== '') {
    return { reason: `“${cell('intent')}” is not an intent.` }
  }
  return { input: { keyword, country: from, volume, difficulty, cpcCents, intent } }
}

/** A whole number, with or without separators of thousands; null where nothing stands. */
function readWhole(text: string): number | null | undefined {
  if (text === '' || text === '-') return null
  if (!/^\d{1,3}([,. '\u00a0\u202f]\d{3})*$|^\d{1,12}$/.test(text)) return undefined
  return Number(text.replace(/\D/g, ''))
}

/** "1.87" or "$1.87" as 187; null where nothing stands. */
function readCents(text: string): number | null | undefined {
  if (text === '' || text === '-') return null
  const match = /^\$?(\d{1,7})(?:[.,](\d{1,2}))?$/.exec(text)
  if (match === null) return undefined
  return Number(match[1]) * 100 + Number((match[2] ?? '0').padEnd(2, '0'))
}

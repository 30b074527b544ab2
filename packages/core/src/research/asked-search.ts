import type { Once } from '../credits.ts'
import { hashText } from '../fingerprint.ts'
import type { KeywordResearchRequest } from '../model/keyword-research.ts'
import { type KeywordSearch, searchOf, searchText } from './search-of.ts'

/** A search, whose it is, and how it is told from others. */
export interface AskedSearch extends Once {
  readonly search: KeywordSearch
  readonly text: string
  readonly fingerprint: string
  /** What the log calls it. Another search has another label, so that its key tells them apart. */
  readonly label: string
}

/** Throws `invalid_field` where a seed is no keyword. */
export function askedSearch(input: Once & KeywordResearchRequest): AskedSearch {
  const search = searchOf(input)
  const text = searchText(search)
  const fingerprint = hashText(text)
  const { account, key } = input
  return { account, key, search, text, fingerprint, label: labelOf(search, fingerprint) }
}

const maxLabelLength = 200

function labelOf({ seeds, country, mode, limit }: KeywordSearch, fingerprint: string): string {
  const whole = `${seeds.join(', ')} (${mode}, ${country}, ${limit})`
  if (whole.length <= maxLabelLength) return whole
  const tail = `… (${fingerprint})`
  return `${whole.slice(0, maxLabelLength - tail.length).toWellFormed()}${tail}`
}

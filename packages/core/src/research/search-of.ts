import { CreditsError } from '../credits-error.ts'
import { normaliseKeyword } from '../flow/normalise-keyword.ts'
import type { KeywordResearchRequest, ResearchMode } from '../model/keyword-research.ts'

const defaultRows = 50

/** A search as it is made: equal searches are equal values. */
export interface KeywordSearch {
  /** Normalised, each once, in the order asked. */
  readonly seeds: readonly string[]
  readonly country: string
  readonly mode: ResearchMode
  readonly limit: number
}

/** The search that a request asks for. Throws `invalid_field` where a seed is no keyword. */
export function searchOf(request: KeywordResearchRequest): KeywordSearch {
  const { country, mode } = request
  const seeds = [...new Set(request.seeds.map(seedOf))]
  // An overview has one row for each seed, however many are asked for.
  const limit = mode === 'overview' ? seeds.length : (request.limit ?? defaultRows)
  return { seeds, country, mode, limit }
}

/** One text for one search. The order of seeds matters to an overview alone. */
export function searchText({ seeds, country, mode, limit }: KeywordSearch): string {
  const ordered = mode === 'overview' ? seeds : [...seeds].sort()
  return JSON.stringify([mode, country, limit, ordered])
}

function seedOf(typed: string, index: number): string {
  const seed = normaliseKeyword(typed)
  if ('rejection' in seed) throw wrongSeed(index, seed.rejection, 'is no keyword')
  // The provider reads a comma as the end of a keyword.
  if (seed.normalised.includes(',')) throw wrongSeed(index, 'has_comma', 'has a comma')
  return seed.normalised
}

function wrongSeed(index: number, code: string, what: string): CreditsError {
  const pointer = `/seeds/${index}`
  const message = `Seed ${index + 1} ${what}. Give each keyword as an element of its own.`
  return new CreditsError('invalid_field', message, { errors: [{ pointer, code, message }] })
}

import type { KeywordIdea } from '../model/keyword-research.ts'
import type { KeywordSearch } from './search-of.ts'

/**
 * Asks a provider of keyword data, once. It ends by itself in bounded time. Throws `CreditsError`
 * with `provider_error`, `provider_timeout` or `rate_limited`, with words that anybody may read.
 */
export type SearchKeywords = (search: KeywordSearch) => Promise<readonly KeywordIdea[]>

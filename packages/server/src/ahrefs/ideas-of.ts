import { type KeywordIdea, type KeywordSearch, normaliseKeyword } from '@igny8/credits-core'
import type { AhrefsRow } from './ahrefs-answer.ts'

// A keyword can have several; the one nearest to a purchase says most.
const intentsByWorth = ['transactional', 'commercial', 'navigational', 'informational'] as const

/**
 * The provider's rows as keywords that can be added: each once, by its normalised form. An overview
 * has every seed, in the order asked, also those of which nothing is known.
 */
export function ideasOf(search: KeywordSearch, rows: readonly AhrefsRow[]): readonly KeywordIdea[] {
  const found = new Map<string, KeywordIdea>()
  for (const row of rows) {
    const words = normaliseKeyword(row.keyword)
    if ('rejection' in words || found.has(words.normalised)) continue
    found.set(words.normalised, ideaOf(words.keyword, search.country, row))
  }
  if (search.mode !== 'overview') return [...found.values()].slice(0, search.limit)
  return search.seeds.map((seed) => found.get(seed) ?? ideaOf(seed, search.country, {}))
}

function ideaOf(keyword: string, country: string, row: Partial<AhrefsRow>): KeywordIdea {
  return {
    keyword,
    country,
    volume: row.volume ?? null,
    difficulty: row.difficulty ?? null,
    cpcCents: row.cpc ?? null,
    intent: intentsByWorth.find((intent) => row.intents?.[intent] === true) ?? null,
    trafficPotential: row.traffic_potential ?? null,
    parentTopic: row.parent_topic ?? null,
  }
}

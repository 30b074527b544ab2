import { CreditsError } from '../credits-error.ts'
import { hashText } from '../fingerprint.ts'
import { intents } from '../model/keyword.ts'
import type { SearchKeywords } from '../research/search-keywords.ts'

const endings = [
  '',
  ' tools',
  ' prices',
  ' for beginners',
  ' ideas',
  ' near me',
  ' examples',
  ' list',
]

/** Searches nobody, in the same way every time: made-up rows, and a failure where a seed says "fail". */
export const pretendSearch: SearchKeywords = async ({ seeds, country, mode, limit }) => {
  if (seeds.some((seed) => seed.split(' ').includes('fail'))) {
    throw new CreditsError('provider_error', 'The pretended provider failed.')
  }
  const words =
    mode === 'overview'
      ? seeds
      : seeds.flatMap((seed) => endings.map((ending) => `${seed}${ending}`))
  return words.slice(0, limit).map((keyword) => {
    const number = Number.parseInt(hashText(keyword).slice(0, 8), 36)
    return {
      keyword,
      country,
      volume: number % 10_000,
      difficulty: number % 101,
      cpcCents: number % 500,
      intent: intents[number % intents.length] ?? null,
      trafficPotential: number % 20_000,
      parentTopic: seeds[0] ?? null,
      source: 'synthetic',
    }
  })
}

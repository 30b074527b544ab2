import { normaliseKeyword } from '../flow/normalise-keyword.ts'
import type { LibraryKeyword } from '../model/keyword-library.ts'
import { type IntentTemplates, librarySeeds, templates } from './library-seeds.ts'
import { mulberry } from './mulberry.ts'

type Intent = keyof IntentTemplates

// Shares of searches by intent, as published for large samples of real ones.
const intentShares: readonly (readonly [Intent, number])[] = [
  ['informational', 0.517],
  ['navigational', 0.331],
  ['commercial', 0.145],
  ['transactional', 0.007],
]

// A log-normal whose median is 10 and whose mean is 989: mean = median × exp(σ² ÷ 2).
const medianVolume = 10
const sigma = Math.sqrt(2 * Math.log(989 / medianVolume))
const meanCpcCents = 61
const unknownShare = 0.06
const mostSearches = 5_000_000

/**
 * Made-up keywords, each labelled `synthetic`: the same ones for the same seed. Words are our own
 * subjects of 24 industries in intent templates; numbers follow published distributions.
 */
export function* syntheticLibrary(count: number, seed = 1): Generator<Omit<LibraryKeyword, 'id'>> {
  const random = mulberry(seed)
  const seen = new Set<string>()
  let intent = pickIntent(random)
  for (let made = 0, tries = 0; made < count; tries += 1) {
    if (tries > count * 40) throw new RangeError(`There are no ${count} different keywords.`)
    const industry = pick(librarySeeds, random)
    const [sector, subjects] = pick(industry.sectors, random)
    const template = pick(templates[intent], random)
    const typed = template
      .replace('{subject}', pick(subjects, random))
      .replace('{kind}', pick(industry.kinds, random))
      .replace('{for}', pick(industry.audiences, random))
    const words = normaliseKeyword(typed)
    const name = `${industry.name}/${sector}/${typed}`
    if ('rejection' in words || seen.has(name)) continue
    seen.add(name)
    made += 1
    const volume = Math.min(
      mostSearches,
      Math.round(medianVolume * Math.exp(sigma * normal(random))),
    )
    yield {
      keyword: words.keyword,
      country: 'us',
      industry: industry.name,
      sector,
      ...numbersOf(volume, random),
      intent,
      source: 'synthetic',
    }
    // Only now: what is there already is tried again, or the shares would drift to rarer words.
    intent = pickIntent(random)
  }
}

/** Difficulty grows with the logarithm of volume, and what a click costs with difficulty. */
function numbersOf(volume: number, random: () => number) {
  const noise = normal(random)
  const difficulty = clamp(Math.round(12 + 7 * Math.log1p(volume) ** 0.9 + 10 * noise), 0, 100)
  const cpc = meanCpcCents * Math.exp(0.9 * normal(random) - 0.405) * (0.6 + difficulty / 75)
  const known = () => random() >= unknownShare
  return {
    volume: known() ? volume : null,
    difficulty: known() ? difficulty : null,
    cpcCents: known() ? Math.round(cpc) : null,
  }
}

function pickIntent(random: () => number): Intent {
  let left = random()
  for (const [intent, share] of intentShares) {
    left -= share
    if (left < 0) return intent
  }
  return 'informational'
}

function pick<Value>(values: readonly Value[], random: () => number): Value {
  const value = values[Math.floor(random() * values.length)]
  if (value === undefined) throw new RangeError('There is nothing to pick from.')
  return value
}

/** A standard normal number, by Box and Muller. */
function normal(random: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random())
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(most, Math.max(least, value))
}

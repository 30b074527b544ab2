import { guardKeywordDoor, type KeywordDoor, type KeywordInput } from '@igny8/credits-core'
import { syntheticLibrary } from '@igny8/credits-core/decider'
import { throwDice } from './dice.ts'
import { gardenKeywords } from './garden-keywords.ts'
import type { Happening, WorkDay } from './happening.ts'
import type { Sample } from './sample.ts'
import { seedOf } from './seed-of.ts'

const atOnce = 1_000
const sharesImported = 0.55

/** A list that began with a file and grew by some keywords each week. */
export function keywordsOf(sample: Sample, days: readonly WorkDay[]): readonly Happening[] {
  const { id: account, keywords: total } = sample
  const dice = throwDice(seedOf(sample, 'keywords'))
  const mondays = days.filter(({ isMonday, daysAgo }) => isMonday && daysAgo > 0)
  const words = sample.isGarden
    ? gardenKeywords(total, dice)
    : differentKeywords(total, seedOf(sample, 'words'))
  const happenings: Happening[] = []
  let added = 0

  const add = (at: number, count: number, door: KeywordDoor) => {
    for (let end = Math.min(total, added + count); added < end; ) {
      const keywords = words.slice(added, Math.min(end, added + atOnce))
      const key = `keywords-${added}`
      added += keywords.length
      happenings.push({
        at,
        happen: (credits) =>
          guardKeywordDoor(
            credits,
            door,
          )({ account, key, policy: 'as_many_as_fit', keywords: [...keywords] }),
      })
    }
  }

  const first = days[0]
  if (first) add(first.noon, Math.round(total * sharesImported), 'csv_import')
  const weekly = Math.ceil((total - added) / Math.max(1, mondays.length))
  for (const monday of mondays) {
    add(
      monday.afternoon,
      weekly,
      dice.pick(['library', 'research', 'manual', 'automation'] as const),
    )
  }
  return happenings
}

function differentKeywords(count: number, seed: number): readonly KeywordInput[] {
  const different = new Map<string, KeywordInput>()
  for (const made of syntheticLibrary(count * 2 + 50, seed)) {
    if (different.size === count) break
    different.set(made.keyword.toLowerCase(), inputOf(made))
  }
  return [...different.values()]
}

function inputOf({ keyword, country, volume, difficulty, cpcCents, intent }: Made) {
  return { keyword, country, volume, difficulty, cpcCents, intent }
}

type Made = ReturnType<typeof syntheticLibrary> extends Generator<infer Yielded> ? Yielded : never

import { createRequire } from 'node:module'
import type { Chapter } from './chapter.ts'

/** The chapters in reading order; each is a file of core's `vectors/`. */
export const chapterNames = [
  'prices',
  'cycles',
  'burn-down',
  'decisions',
  'replay',
  'interleavings',
  'keywords',
  'runs',
] as const

export type ChapterName = (typeof chapterNames)[number]

const require = createRequire(import.meta.url)

export function readChapter(name: ChapterName): Chapter {
  return readVectors(name) as Chapter
}

/** The plans that every case counts with. */
export function readPlans(): readonly { readonly id: string }[] {
  return (readVectors('catalogue') as { plans: { id: string }[] }).plans
}

function readVectors(name: string): unknown {
  return require(`@igny8/credits-core/vectors/${name}.json`)
}

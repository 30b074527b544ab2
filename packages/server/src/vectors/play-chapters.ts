import { randomUUID } from 'node:crypto'
import type { Backend } from './backend.ts'
import type { Chapter, Need } from './chapter.ts'
import { type Failure, playCase } from './play-case.ts'
import { casesOf, type VectorCase, waitSecondsOf } from './vector-case.ts'

/** What became of the cases of one chapter. */
export interface ChapterResult {
  readonly chapter: string
  readonly title: string
  readonly passed: number
  /** Cases that need a clock which this backend does not have. */
  readonly skipped: number
  readonly failed: readonly { readonly name: string; readonly failure: Failure }[]
}

interface Played {
  readonly one: VectorCase
  readonly failure: Failure | null
}

const quickAtOnce = 8

/**
 * Plays every case. Without a clock that can be moved, the cases that wait do so all at once, beside
 * the quick ones, so that the whole takes little longer than the longest.
 */
export async function playChapters(
  backend: Backend,
  chapters: readonly Chapter[],
): Promise<ChapterResult[]> {
  const run = randomUUID().slice(0, 8)
  const cases = chapters.flatMap(casesOf)
  const playable = cases.filter(({ needs }) => meets(backend, needs))
  const accounts = new Map(playable.map((one, index) => [one, `vector-${run}-${index + 1}`]))
  const playOne = async (one: VectorCase): Promise<Played> => ({
    one,
    failure: await playCase(one, backend, accounts.get(one) ?? run),
  })
  const waiting = backend.clock ? [] : playable.filter((one) => waitSecondsOf(one) > 0)
  const quick = playable.filter((one) => !waiting.includes(one))
  const played = (
    await Promise.all([
      playAtOnce(waiting, waiting.length, playOne),
      playAtOnce(quick, backend.clock ? 1 : quickAtOnce, playOne),
    ])
  ).flat()
  return chapters.map(({ chapter, title }) => {
    const mine = played.filter(({ one }) => one.chapter === chapter)
    return {
      chapter,
      title,
      passed: mine.filter(({ failure }) => failure === null).length,
      skipped: cases.filter((one) => one.chapter === chapter).length - mine.length,
      failed: mine.flatMap(({ one, failure }) => (failure ? [{ name: one.name, failure }] : [])),
    }
  })
}

function meets({ clock }: Backend, need: Need | undefined): boolean {
  switch (need) {
    case undefined:
      return true
    case 'clock':
      return clock !== undefined
    case 'stopped_clock':
      return clock?.stands === true
    default:
      return need satisfies never
  }
}

/** Plays the cases in their order, this many at a time. */
async function playAtOnce(
  cases: readonly VectorCase[],
  atOnce: number,
  playOne: (one: VectorCase) => Promise<Played>,
): Promise<Played[]> {
  const played: Played[] = []
  const left = cases.values()
  const takeNext = async () => {
    for (const one of left) played.push(await playOne(one))
  }
  await Promise.all(Array.from({ length: atOnce }, takeNext))
  return played
}

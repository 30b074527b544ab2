import { type Credits, CreditsError } from '@igny8/credits-core'
import { createCredits, type Database } from '@igny8/credits-server'
import type { Books } from '../books.ts'
import { type Happening, workDays } from './happening.ts'
import { keepPlaces } from './keep-places.ts'
import { keywordsOf } from './keywords-of.ts'
import { lastArticlesOf } from './last-articles.ts'
import { lastRunOf } from './last-run.ts'
import { openedAt, openSample } from './open-sample.ts'
import { queriesOf } from './queries-of.ts'
import type { Sample } from './sample.ts'
import { samples } from './samples.ts'
import { workOf } from './work-of.ts'

const never = 2 ** 31 - 1

/**
 * Makes the sample accounts: their commands go through the real ledger, in the order they happened, by
 * a clock that goes along. What was interrupted is done again; the keys see to it that nothing happens
 * twice.
 */
export async function makeSamples(database: Database, books: Books): Promise<void> {
  const { begunAt, isDone } = books.making() ?? { begunAt: new Date().toISOString(), isDone: false }
  if (isDone) return
  await books.keepMaking({ begunAt, isDone })
  const now = Date.parse(begunAt)
  let shiftMs = 0
  const credits = createCredits({ database, timeShiftMs: () => shiftMs, sweepEveryMs: never })
  const made = samples.map((sample) => ({ sample, happenings: historyOf(sample, books, now) }))
  for (const [at, happenings] of inOrder(made.flatMap((one) => one.happenings))) {
    shiftMs = at - Date.now()
    const those = await stillHappening(credits, happenings)
    await Promise.all(those.map(({ happen }) => happen(credits).catch(unlessDone)))
  }
  await Promise.all(samples.map((sample) => keepPlaces(sample, books.of(sample.id), now)))
  await credits.close()
  await books.keepMaking({ begunAt, isDone: true })
}

function historyOf(sample: Sample, books: Books, now: number): readonly Happening[] {
  const days = workDays(openedAt(sample, now), now)
  return [
    ...openSample(sample, now),
    ...keywordsOf(sample, days),
    ...workOf(sample, days),
    ...queriesOf(sample, days),
    ...lastArticlesOf(sample, books.of(sample.id), days),
    ...lastRunOf(sample, books.of(sample.id), now),
  ].filter(({ at }) => at < now)
}

/** Asked for all at once and before: what is done together shares its commits. */
async function stillHappening(
  credits: Credits,
  happenings: readonly Happening[],
): Promise<readonly Happening[]> {
  const asked = [...new Set(happenings.flatMap(({ above }) => above?.account ?? []))]
  const standings = await Promise.all(asked.map((account) => credits.account({ account })))
  const has = new Map(standings.map(({ account, credits: { available } }) => [account, available]))
  return happenings.filter(({ above }) => !above || (has.get(above.account) ?? 0) > above.credits)
}

/** What happened before an interruption is done, and says so. */
function unlessDone(error: unknown): void {
  if (error instanceof CreditsError && /^reservation_(settled|released)$/.test(error.code)) return
  throw error
}

function inOrder(happenings: readonly Happening[]): readonly (readonly [number, Happening[]])[] {
  const together = Map.groupBy(happenings, ({ at }) => at)
  return [...together].sort(([one], [other]) => one - other)
}

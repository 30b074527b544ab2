import { syntheticLibrary } from '@igny8/credits-core/decider'
import { createCredits, type Database, fillLibrary } from '@igny8/credits-server'

const keywords = 5_000
const never = 2 ** 31 - 1

/** Gives a new demo something to browse: made-up keywords, labelled as such. */
export async function fillEmptyLibrary(database: Database): Promise<void> {
  const credits = createCredits({ database, sweepEveryMs: never })
  try {
    const { total } = await credits.keywordLibrary({ limit: 1 })
    if (total === 0) await fillLibrary(database, syntheticLibrary(keywords))
  } finally {
    await credits.close()
  }
}

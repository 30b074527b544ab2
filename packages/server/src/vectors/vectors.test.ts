import { expect, it } from 'vitest'
import { createCredits } from '../create-credits.ts'
import type { Database } from '../database/database.ts'
import { openPGlite } from '../database/open-pglite.ts'
import { openPostgres } from '../database/open-postgres.ts'
import { makeDatabase } from '../testing/make-database.ts'
import { startMemoryBackend } from '../testing/start-memory-backend.ts'
import { serviceToken, startMemoryServer } from '../testing/start-memory-server.ts'
import type { Backend } from './backend.ts'
import { playChapters } from './play-chapters.ts'
import { chapterNames, readChapter } from './read-chapters.ts'
import { report } from './report.ts'

const chapters = chapterNames.map(readChapter)

/** A clock that goes on while cases are played cannot show the last millisecond of a cycle. */
const allButOne = /\n\d{3} passed, 0 failed, 1 skipped .*\n$/

it('finds the memory model right, all cases of it', async () => {
  const { close, ...backend } = await startMemoryBackend()
  try {
    expect(report(await playChapters(backend, chapters))).toMatch(/\n\d{3} passed, 0 failed\n$/)
  } finally {
    await close()
  }
}, 120_000)

it.each([
  ['PGlite', async () => openPGlite()],
  ['PostgreSQL', async () => openPostgres({ url: await makeDatabase() })],
])(
  'finds the server on %s right',
  async (_, openDatabase: () => Promise<Database>) => {
    let shiftMs = 0
    const credits = createCredits({
      database: await openDatabase(),
      timeShiftMs: () => shiftMs,
      // Cases move the clock for themselves; a sweep would move it for all.
      sweepEveryMs: 86_400_000,
    })
    const { address, close } = await startMemoryServer({ credits })
    const backend: Backend = {
      baseUrl: address,
      token: serviceToken,
      now: () => Date.now() + shiftMs,
      clock: {
        stands: false,
        set: (instant) => {
          shiftMs = instant === null ? 0 : instant - Date.now()
        },
        advance: (milliseconds) => {
          shiftMs += milliseconds
        },
      },
    }
    try {
      expect(report(await playChapters(backend, chapters))).toMatch(allButOne)
    } finally {
      await close()
      await credits.close()
    }
  },
  120_000,
)

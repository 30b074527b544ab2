import type { KeywordLibraryRequest } from '@igny8/credits-core'
import { createCredits, openPostgres } from '@igny8/credits-server'
import pg from 'pg'
import { median } from '../median.ts'
import type { BenchOptions } from '../options.ts'
import type { TimedReport } from '../print-timed.ts'
import { atMost, type WithTargets } from '../target.ts'
import { ratioTo, timeRounds } from '../time-rounds.ts'

const searches: Readonly<Record<string, KeywordLibraryRequest>> = {
  'by volume': {},
  'by keyword': { sort: 'keyword' },
  'one sector by volume': { industry: 'industry 3', sector: 'industry 3 sector 4' },
  'one country, easy first': { country: 'de', sort: 'difficulty' },
  'a word, by volume': { search: 'mi' },
  'volume and intent': { minVolume: 1_000, intent: 'commercial' },
}

const pageRows = 50

/** The first page and the hundredth, beside the look-up of as many rows by their numbers. */
export async function searchLibrary(
  url: string,
  options: BenchOptions,
): Promise<Pick<TimedReport, 'cells'> & WithTargets> {
  const credits = createCredits({ database: openPostgres({ url }) })
  await credits.ready()
  const lookUp = await openLookUp(url, options.libraryRows)
  const asked = Object.entries(searches).filter(([name]) => name.includes(options.only))
  const cells: TimedReport['cells'][number][] = []
  for (const [name, search] of asked) {
    const request = { ...search, limit: pageRows }
    let cursor: string | null = null
    for (let page = 1; page < 100; page += 1) {
      const { nextCursor } = await credits.keywordLibrary(withCursor(request, cursor))
      cursor = nextCursor ?? cursor
    }
    const lines = await timeRounds(
      [
        { name: 'first page', run: () => credits.keywordLibrary(request) },
        { name: 'page 100', run: () => credits.keywordLibrary(withCursor(request, cursor)) },
        { name: 'look-up by number', run: lookUp.run },
      ],
      options.rounds * 4,
    )
    cells.push({ name, lines })
  }
  await credits.close()
  await lookUp.close()
  const worst = (name: string) => Math.max(...cells.map(({ lines }) => ratioTo(lines, name)))
  const typical = (name: string) => median(cells.map(({ lines }) => ratioTo(lines, name)))
  return {
    cells,
    targets: [
      atMost(9, 'library page 1, time of a look-up, median', typical('look-up by number'), 3),
      atMost(9, 'library page 1, time of a look-up, worst', worst('look-up by number'), 3),
      atMost(9, 'library page 100, time of page 1, worst', 1 / bestOf(cells, 'page 100'), 1.5),
    ],
  }
}

function bestOf(cells: TimedReport['cells'], name: string): number {
  return Math.min(...cells.map(({ lines }) => ratioTo(lines, name)))
}

function withCursor(request: KeywordLibraryRequest, cursor: string | null): KeywordLibraryRequest {
  return cursor === null ? request : { ...request, cursor }
}

async function openLookUp(url: string, rows: number) {
  const pool = new pg.Pool({ connectionString: url })
  return {
    run: () =>
      pool.query({
        name: 'look-up',
        text: `select number, keyword, country, industry, sector, volume, difficulty, cpc_cents, intent,
            source
          from credits.library_keywords where number = any ($1::int8[])`,
        values: [Array.from({ length: pageRows }, () => 1 + Math.floor(Math.random() * rows))],
      }),
    close: () => pool.end(),
  }
}

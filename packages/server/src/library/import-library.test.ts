import { beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { createCredits } from '../create-credits.ts'
import type { Database } from '../database/database.ts'
import { openPGlite } from '../database/open-pglite.ts'
import { openPostgres } from '../database/open-postgres.ts'
import { migrate } from '../migrate.ts'
import { loadLibraryFilters } from '../read/load-library-filters.ts'
import { makeDatabase } from '../testing/make-database.ts'
import { query } from '../testing/query.ts'
import { importLibrary } from './import-library.ts'
import { readCsv } from './read-csv.ts'

const header = 'keyword,industry,sector,volume,difficulty,country,is_active\r\n'

/** A text in pieces, as a stream cuts it. */
async function* pieces(text: string, length = 7): AsyncGenerator<string> {
  for (let at = 0; at < text.length; at += length) yield text.slice(at, at + length)
}

const places = {
  PGlite: () => openPGlite(),
  PostgreSQL: async () => openPostgres({ url: await makeDatabase() }),
}

describe.each(Object.entries(places))('on %s', (_name, open) => {
  let database: Database
  beforeAll(async () => {
    database = await open()
    await migrate(database)
    return () => database.close()
  }, 30_000)

  async function importText(text: string) {
    const wrong: string[] = []
    const onWrong = (line: number, why: string) => void wrong.push(`line ${line} ${why}`)
    return { ...(await importLibrary(database, pieces(text), { onWrong })), told: wrong }
  }

  it('imports the host’s file, tells wrong rows by their line, and leaves them out', async () => {
    const text = `\ufeff${header}${[
      'red shoes,Fashion,Shoes,1200,35,US,true',
      '"shoes, ""the best""',
      'of them",Fashion,Shoes,,,,',
      'blue shoes,Fashion,Shoes,-5,35,us,true',
      '!!!,Fashion,Shoes,5,101,us,maybe',
      'green shoes,Fashion',
      'white shoes,,Shoes,5,5,us,1',
      '',
      'old shoes,Fashion,Shoes,5,5,us,False',
      "=cmd()'; drop table x,Fashion,Shoes,0,0,de,1",
    ].join('\r\n')}`
    expect(await importText(text)).toEqual({
      written: 4,
      wrong: 4,
      told: [
        'line 5 volume is no whole number',
        'line 6 keyword is no keyword (empty); difficulty is more than 100; is_active is neither true nor false',
        'line 7 has 2 cells where the first line has 7',
        'line 8 industry is missing',
      ],
    })
    const credits = createCredits({ database: { ...database, close: async () => {} } })
    onTestFinished(() => credits.close())
    const page = await credits.keywordLibrary({ industry: 'Fashion' })
    expect(page.keywords.map(({ keyword, volume, country }) => [keyword, volume, country])).toEqual(
      [
        ['red shoes', 1200, 'us'],
        ["=cmd()'; drop table x", 0, 'de'],
        ['shoes, "the best" of them', null, 'us'],
      ],
    )
    expect(page.keywords.every(({ source }) => source === 'import')).toBe(true)
  })

  it('offers to narrow the library by what it shows, not by what was taken out', async () => {
    const off = ['a,Garden,Tools,1,1,us,1', 'b,Garden,Ponds,1,1,us,0', 'c,Farming,Soil,1,1,fr,0']
    await importText(`${header}${off.join('\n')}`)
    const { industries, countries } = await loadLibraryFilters({ session: database })
    expect(industries).toContainEqual({ name: 'Garden', sectors: ['Tools'] })
    expect(industries.map(({ name }) => name)).not.toContain('Farming')
    expect(countries).not.toContain('fr')
  })

  it('brings keywords up to date when a file is imported again', async () => {
    const rows = (volume: number) => `${header}Same,Travel,Hotels,${volume},1,us,1\n`
    await importText(rows(1))
    await importText(`${rows(2)}SAME ,Travel,Hotels,3,1,us,1`)
    const kept = await query(
      database,
      `select keyword, volume from credits.library_keywords where industry = 'Travel'`,
    )
    expect(kept).toEqual([{ keyword: 'SAME', volume: 3 }])
  })

  it('says which column the first line lacks', async () => {
    await expect(importText('keyword,volume\nx,1')).rejects.toThrow('no industry, sector')
    await expect(importText('')).rejects.toThrow('no keyword, industry, sector')
  })

  it('is counted anew after every change, by whoever asked before', async () => {
    const credits = createCredits({ database: { ...database, close: async () => {} } })
    onTestFinished(() => credits.close())
    const total = async () => (await credits.keywordLibrary({ sector: 'Counted' })).total
    expect(await total()).toBe(0)
    await importText(`${header}one,Counts,Counted,1,1,us,1\r\ntwo,Counts,Counted,1,1,us,1`)
    expect([await total(), await total()]).toEqual([2, 2])
    await importText(`${header}two,Counts,Counted,1,1,us,0`)
    expect(await total()).toBe(1)
  })
})

describe('CSV', () => {
  async function read(text: string, length?: number) {
    const rows = []
    for await (const row of readCsv(pieces(text, length))) rows.push(row)
    return rows
  }

  it('reads the same rows however it is cut', async () => {
    const text = 'a,"b ""c""\n d",e\r\n\r\nf,,"g"\nlast,one,'
    const rows = [
      { line: 1, cells: ['a', 'b "c"\n d', 'e'] },
      { line: 4, cells: ['f', '', 'g'] },
      { line: 5, cells: ['last', 'one', ''] },
    ]
    for (const length of [1, 2, 3, 5, 100]) expect(await read(text, length)).toEqual(rows)
  })

  it('keeps no more than a row in memory, also where a quote never ends', async () => {
    let longest = 0
    async function* endless() {
      yield 'a,"never ends'
      for (let at = 0; at < 2_000; at += 1) {
        yield 'x'.repeat(10_000)
        longest = Math.max(longest, process.memoryUsage().heapUsed)
      }
      yield '\nnext,row\n'
    }
    const before = process.memoryUsage().heapUsed
    const rows = []
    for await (const row of readCsv(endless())) rows.push(row)
    expect(rows.map(({ line, broken }) => [line, broken !== undefined])).toEqual([
      [1, true],
      [2, false],
    ])
    expect(longest - before).toBeLessThan(100 * 1024 * 1024)
  })

  it('tells a quote that never ends', async () => {
    expect(await read('a,"b\nc')).toMatchObject([
      { line: 1, broken: expect.stringMatching(/quote/) },
    ])
  })
})

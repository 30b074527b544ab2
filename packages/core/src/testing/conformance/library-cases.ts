import type { Credits } from '../../credits.ts'
import type { KeywordLibraryRequest, LibraryKeyword } from '../../model/keyword-library.ts'
import { browseLibrary } from '../browse-library.ts'
import { smallLibrary } from '../small-library.ts'
import { type Case, codeOf, fact } from './case.ts'

async function allPages(credits: Credits, request: KeywordLibraryRequest) {
  const seen: LibraryKeyword[] = []
  let cursor: string | null | undefined
  do {
    const page = await credits.keywordLibrary({ ...request, ...(cursor && { cursor }) })
    seen.push(...page.keywords)
    cursor = page.nextCursor
  } while (cursor !== null)
  return seen
}

const requests: readonly KeywordLibraryRequest[] = [
  {},
  { sort: 'difficulty' },
  { sort: 'keyword' },
  { search: '  BEST ' },
  { search: '%' },
  { industry: 'Travel' },
  { industry: 'Travel', sector: 'Hotels' },
  { sector: 'Nobody’s' },
  { country: 'de' },
  { intent: 'commercial', sort: 'difficulty' },
  { minVolume: 10, maxVolume: 100 },
  { maxDifficulty: 30, sort: 'keyword' },
]

/** An implementation under test has the 300 keywords of `smallLibrary()` in its library. */
export const libraryCases: readonly Case[] = [
  fact('every filter and order finds what an array finds', async ({ credits }, expect) => {
    const library = smallLibrary()
    for (const request of requests) {
      const asked = { ...request, limit: 100 }
      const [page, right] = [await credits.keywordLibrary(asked), browseLibrary(library, asked)]
      expect(page.total, JSON.stringify(request)).toBe(right.total)
      expect(page.keywords, JSON.stringify(request)).toEqual(right.keywords)
    }
  }),

  fact('pages reach every keyword once, in order', async ({ credits }, expect) => {
    for (const sort of ['-volume', 'difficulty', 'keyword'] as const) {
      const seen = await allPages(credits, { sort, limit: 37 })
      expect(seen.length).toBe(300)
      expect(new Set(seen.map(({ id }) => id)).size).toBe(300)
    }
    const volumes = (await allPages(credits, { limit: 100 })).map(({ volume }) => volume ?? -1)
    expect(volumes).toEqual([...volumes].sort((a, b) => b - a))
  }),

  fact('a cursor belongs to its filters and its order', async ({ credits }, expect) => {
    const { nextCursor } = await credits.keywordLibrary({ limit: 5 })
    if (nextCursor === null) throw new Error('There is one page only.')
    const again = await credits.keywordLibrary({ limit: 7, cursor: nextCursor })
    expect(again.keywords.length).toBe(7)
    for (const other of [{ sort: 'keyword' as const }, { industry: 'Travel' }]) {
      const asked = credits.keywordLibrary({ ...other, cursor: nextCursor })
      expect(await codeOf(asked)).toBe('invalid_field')
    }
    expect(await codeOf(credits.keywordLibrary({ cursor: 'nonsense' }))).toBe('invalid_field')
  }),

  fact('its filters name every industry, sector and country once', async ({ credits }, expect) => {
    const { industries, countries } = await credits.keywordLibraryFilters()
    const library = smallLibrary()
    const right = (values: readonly string[]) => [...new Set(values)].sort()
    expect(countries).toEqual(right(library.map(({ country }) => country)))
    expect(industries.map(({ name }) => name)).toEqual(
      right(library.map(({ industry }) => industry)),
    )
    for (const { name, sectors } of industries) {
      const inIt = library.filter(({ industry }) => industry === name)
      expect(sectors, name).toEqual(right(inIt.map(({ sector }) => sector)))
    }
  }),

  fact('what is made up says so', async ({ credits }, expect) => {
    const { keywords } = await credits.keywordLibrary({})
    expect(keywords.every(({ source }) => source === 'synthetic')).toBe(true)
  }),
]

import { expect, it } from 'vitest'
import { normaliseKeyword } from '../flow/normalise-keyword.ts'
import { libraryKeywordSchema } from '../model/keyword-library.ts'
import { syntheticLibrary } from './synthetic-library.ts'

const library = [...syntheticLibrary(50_000)]

it('has 50,000 keywords of 20 industries and more, each labelled, each once in its sector', () => {
  expect(library.length).toBe(50_000)
  expect(new Set(library.map(({ industry }) => industry)).size).toBeGreaterThanOrEqual(20)
  const names = library.map(({ industry, sector, keyword }) => `${industry}/${sector}/${keyword}`)
  expect(new Set(names).size).toBe(50_000)
  for (const keyword of library) {
    libraryKeywordSchema.parse({ id: 'lib_1', ...keyword })
    expect('rejection' in normaliseKeyword(keyword.keyword)).toBe(false)
    if (keyword.source !== 'synthetic') expect.fail('not labelled')
  }
})

it('is the same for the same seed and another for another', () => {
  expect([...syntheticLibrary(100, 3)]).toEqual([...syntheticLibrary(100, 3)])
  expect([...syntheticLibrary(100, 4)]).not.toEqual([...syntheticLibrary(100, 3)])
})

it('follows what is known of real searches', () => {
  const known = (values: (number | null)[]) => values.filter((value) => value !== null)
  const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length
  const volumes = known(library.map(({ volume }) => volume)).toSorted((a, b) => a - b)
  expect(volumes[Math.floor(volumes.length / 2)]).toBeGreaterThanOrEqual(9)
  expect(volumes[Math.floor(volumes.length / 2)]).toBeLessThanOrEqual(11)
  expect(mean(volumes)).toBeGreaterThan(600)
  expect(mean(volumes)).toBeLessThan(1500)
  const cpc = mean(known(library.map(({ cpcCents }) => cpcCents)))
  expect(cpc).toBeGreaterThan(50)
  expect(cpc).toBeLessThan(75)
  const share = (intent: string) => library.filter((one) => one.intent === intent).length / 50_000
  expect(share('informational')).toBeCloseTo(0.517, 1.5)
  expect(share('navigational')).toBeCloseTo(0.331, 1.5)
  expect(share('commercial')).toBeCloseTo(0.145, 1.5)
  expect(share('transactional')).toBeGreaterThan(0.002)
  expect(volumes.length).toBeLessThan(50_000)
})

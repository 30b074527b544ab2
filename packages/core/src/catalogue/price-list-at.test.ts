import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Catalogue } from '../model/catalogue.ts'
import { defaultCatalogue } from './default-catalogue.ts'
import { priceListAt, priceListOf } from './price-list-at.ts'

const winter = '2026-12-01T00:00:00.000Z'
const spring = '2027-03-01T00:00:00.000Z'
const autumn = '2026-09-01T00:00:00.000Z'

function beginningAt(...instants: string[]): Catalogue {
  const [list] = defaultCatalogue.priceLists
  if (list === undefined) throw new Error('The default catalogue has prices.')
  const priceLists = instants.map((effectiveFrom) => ({
    ...list,
    version: effectiveFrom,
    effectiveFrom,
  }))
  return { ...defaultCatalogue, priceLists }
}

describe('the price list in force', () => {
  const catalogue = beginningAt(winter, spring, autumn)

  it('is the newest that has begun, in whatever order they stand', () => {
    expect(priceListAt(catalogue, '2026-10-15T12:00:00.000Z').version).toBe(autumn)
    expect(priceListAt(catalogue, '2026-12-24T18:00:00.000Z').version).toBe(winter)
    expect(priceListAt(catalogue, '2030-01-01T00:00:00.000Z').version).toBe(spring)
  })

  it('begins with its very first millisecond', () => {
    expect(priceListAt(catalogue, '2026-11-30T23:59:59.999Z').version).toBe(autumn)
    expect(priceListAt(catalogue, winter).version).toBe(winter)
  })

  it('is the first one before any has begun', () => {
    expect(priceListAt(catalogue, '2020-01-01T00:00:00.000Z').version).toBe(autumn)
    expect(priceListAt(beginningAt(winter), autumn).version).toBe(winter)
  })

  it('is the same in whatever form an instant is written', () => {
    for (const instant of ['2026-12-01T00:00:00Z', '2026-12-01T00:00Z', '2026-12-01T01:00+01:00']) {
      expect(priceListAt(catalogue, instant).version).toBe(winter)
      expect(priceListAt(beginningAt(autumn, instant), winter).version).toBe(instant)
    }
    for (const instant of ['2026-11-30T23:59:59Z', '2026-12-01T00:59:59.999+01:00']) {
      expect(priceListAt(catalogue, instant).version).toBe(autumn)
    }
  })

  it('is never one of a year with five digits before its time', () => {
    const late = '9999-12-31T23:00:00-05:00'
    expect(priceListAt(beginningAt(autumn, late), winter).version).toBe(autumn)
  })

  it('is the one that a comparison of instants finds', () => {
    const instant = fc
      .date({ min: new Date(0), max: new Date('9999-12-31'), noInvalidDate: true })
      .map((date) => date.toISOString())
    fc.assert(
      fc.property(
        fc.uniqueArray(instant, { minLength: 1, maxLength: 6 }),
        instant,
        (from, asOf) => {
          const begun = from.filter((start) => Date.parse(start) <= Date.parse(asOf))
          const expected = begun.toSorted().at(-1) ?? from.toSorted()[0]
          expect(priceListAt(beginningAt(...from), asOf).version).toBe(expected)
        },
      ),
    )
  })

  it('cannot be told without any', () => {
    expect(() => priceListAt(beginningAt(), winter)).toThrow(RangeError)
  })
})

describe('the price list of a version', () => {
  const catalogue = beginningAt(autumn, winter)

  it('is that one, however old', () => {
    expect(priceListOf(catalogue, autumn, spring).version).toBe(autumn)
  })

  it('is the one in force where the catalogue has lost it', () => {
    expect(priceListOf(catalogue, '2019', spring).version).toBe(winter)
  })
})

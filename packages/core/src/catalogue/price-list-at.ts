import type { Catalogue, PriceList } from '../model/catalogue.ts'

const orders = /* @__PURE__ */ new WeakMap<Catalogue, readonly Begun[]>()

interface Begun {
  readonly from: number
  readonly list: PriceList
}

/**
 * The price list in force at an ISO instant: the newest that has begun, else the first. A catalogue is
 * a value: lists added to it later are not seen; make a new one.
 */
export function priceListAt(catalogue: Catalogue, asOf: string): PriceList {
  const { priceLists } = catalogue
  // To read an instant costs as much as a decision, and most catalogues have one list.
  const list = priceLists.length === 1 ? priceLists[0] : begunBy(Date.parse(asOf), catalogue)
  if (list === undefined) throw new RangeError('No price list.')
  return list
}

/** The price list of that version, or the one in force where the catalogue has lost it. */
export function priceListOf(catalogue: Catalogue, version: string, asOf: string): PriceList {
  return (
    catalogue.priceLists.find((list) => list.version === version) ?? priceListAt(catalogue, asOf)
  )
}

function begunBy(now: number, catalogue: Catalogue): PriceList | undefined {
  const order = newestFirst(catalogue)
  return (order.find(({ from }) => from <= now) ?? order.at(-1))?.list
}

function newestFirst(catalogue: Catalogue): readonly Begun[] {
  let order = orders.get(catalogue)
  if (order === undefined) {
    order = catalogue.priceLists
      .map((list) => ({ from: Date.parse(list.effectiveFrom), list }))
      .sort((a, b) => b.from - a.from)
    orders.set(catalogue, order)
  }
  return order
}

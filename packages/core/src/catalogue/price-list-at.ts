import type { Catalogue, PriceList } from '../model/catalogue.ts'

const orders = /* @__PURE__ */ new WeakMap<Catalogue, readonly Begun[]>()

interface Begun {
  readonly from: number
  readonly fromText: string
  readonly list: PriceList
}

/** The price list in force at an ISO instant: the newest that has begun, else the first. */
export function priceListAt(catalogue: Catalogue, asOf: string): PriceList {
  const list = catalogue.priceLists[0]
  if (list === undefined) throw new RangeError('No price list.')
  if (catalogue.priceLists.length === 1) return list
  const order = newestFirst(catalogue)
  const begun = order.find((one) => hasBegun(one, asOf)) ?? order.at(-1)
  return begun?.list ?? list
}

/** The price list of that version, or the one in force where the catalogue has lost it. */
export function priceListOf(catalogue: Catalogue, version: string, asOf: string): PriceList {
  return (
    catalogue.priceLists.find((list) => list.version === version) ?? priceListAt(catalogue, asOf)
  )
}

function newestFirst(catalogue: Catalogue): readonly Begun[] {
  let order = orders.get(catalogue)
  if (order === undefined) {
    order = catalogue.priceLists
      .map((list) => {
        const from = new Date(list.effectiveFrom)
        return { from: from.getTime(), fromText: from.toISOString(), list }
      })
      .sort((a, b) => b.from - a.from)
    orders.set(catalogue, order)
  }
  return order
}

function hasBegun({ from, fromText }: Begun, asOf: string): boolean {
  return isUsual(fromText) && isUsual(asOf) ? fromText <= asOf : from <= Date.parse(asOf)
}

/** In the form that `toISOString` gives, instants compare as texts: parsing one costs a decision. */
function isUsual(instant: string): boolean {
  return instant[23] === 'Z'
}

import type { Catalogue, PricedAction, PriceList } from '../model/catalogue.ts'

const indexes = /* @__PURE__ */ new WeakMap<PriceList, ReadonlyMap<string, PricedAction>>()

/** The action's row in a price list, or `undefined`. The index is made once per list. */
export function findAction(list: PriceList, action: string): PricedAction | undefined {
  let index = indexes.get(list)
  if (index === undefined) {
    index = new Map(list.actions.map((row) => [row.id, row]))
    indexes.set(list, index)
  }
  return index.get(action)
}

/** What people call an action; its id where no price list has it any more. */
export function actionName(catalogue: Catalogue, action: string): string {
  for (const list of catalogue.priceLists.toReversed()) {
    const priced = findAction(list, action)
    if (priced !== undefined) return priced.name
  }
  return action
}

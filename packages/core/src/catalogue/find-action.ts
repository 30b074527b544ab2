import type { Catalogue, PricedAction, PriceList } from '../model/catalogue.ts'

/** The action's row in a price list, or `undefined`. Lists are short: a walk is faster than an index. */
export function findAction(list: PriceList, action: string): PricedAction | undefined {
  return list.actions.find(({ id }) => id === action)
}

/** What people call an action; its id where no price list has it any more. */
export function actionName(catalogue: Catalogue, action: string): string {
  for (const list of catalogue.priceLists.toReversed()) {
    const priced = findAction(list, action)
    if (priced !== undefined) return priced.name
  }
  return action
}

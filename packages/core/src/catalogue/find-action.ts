import type { Catalogue, PricedAction } from '../model/catalogue.ts'

const indexes = /* @__PURE__ */ new WeakMap<Catalogue, ReadonlyMap<string, PricedAction>>()

/** The action's row in the catalogue, or `undefined`. The index is made once per catalogue. */
export function findAction(catalogue: Catalogue, action: string): PricedAction | undefined {
  let index = indexes.get(catalogue)
  if (index === undefined) {
    index = new Map(catalogue.actions.map((row) => [row.id, row]))
    indexes.set(catalogue, index)
  }
  return index.get(action)
}

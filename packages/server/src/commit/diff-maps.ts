/** What differs between two maps of immutable values: a changed value is another object. */
export function diffMaps<Value>(
  before: ReadonlyMap<string, Value>,
  after: ReadonlyMap<string, Value>,
): Difference<Value> {
  if (before === after) return { added: [], changed: [], removed: [] }
  const added: Value[] = []
  const changed: Value[] = []
  const removed: Value[] = []
  for (const [key, value] of after) {
    const old = before.get(key)
    if (old === undefined) added.push(value)
    else if (old !== value) changed.push(value)
  }
  for (const [key, value] of before) if (!after.has(key)) removed.push(value)
  return { added, changed, removed }
}

export interface Difference<Value> {
  readonly added: readonly Value[]
  readonly changed: readonly Value[]
  readonly removed: readonly Value[]
}

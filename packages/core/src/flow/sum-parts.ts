import type { WhichPeriod } from './charge-groups.ts'

interface Part {
  readonly credits: number
  readonly count: number
  readonly creditsBefore: number
}

/** Sums groups by their key, most credits first; the key's name settles what is equal. */
export function sumParts<Key extends object>(
  groups: readonly {
    readonly key: Key
    readonly period: WhichPeriod
    readonly credits: number
    readonly count: number
  }[],
  nameOf: (key: Key) => string,
): (Key & Part)[] {
  const parts = new Map<string, Key & Part>()
  for (const { key, period, credits, count } of groups) {
    const name = nameOf(key)
    const part = parts.get(name) ?? { ...key, credits: 0, count: 0, creditsBefore: 0 }
    parts.set(
      name,
      period === 'before'
        ? { ...part, creditsBefore: part.creditsBefore + credits }
        : { ...part, credits: part.credits + credits, count: part.count + count },
    )
  }
  return [...parts.entries()]
    .sort(([a, one], [b, other]) => other.credits - one.credits || (a < b ? -1 : 1))
    .map(([, part]) => part)
}

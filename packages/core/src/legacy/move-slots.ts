import type { ClaimableLimitName } from '../catalogue/limit-names.ts'
import type { LegacyFinding } from './finding.ts'
import { toId } from './read-text.ts'

/** The names under which an account's sites or users are claimed, each once. */
export function moveLegacySlots(
  limit: ClaimableLimitName,
  owner: unknown,
  ids: readonly unknown[],
): { names: readonly string[]; findings: readonly LegacyFinding[] } {
  const names = new Set<string>()
  const findings = ids.map((value): LegacyFinding => {
    const of = { table: limit === 'sites' ? 'site' : 'user', owner, column: 'id', value } as const
    const name = toId(value)
    if (name === undefined) {
      const why = 'It cannot be the name of a slot, so it takes none. Claim it under another name.'
      return { ...of, fate: 'unusable', successor: null, why }
    }
    const isRepeated = names.has(name)
    names.add(name)
    return {
      ...of,
      fate: name === value ? 'kept' : 'became',
      successor: { field: limit, value: name },
      why: isRepeated ? 'It is named twice and takes one slot.' : 'It takes a slot by this name.',
    }
  })
  return { names: [...names], findings }
}

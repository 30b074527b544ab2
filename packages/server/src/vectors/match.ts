import { isInstant, sameInstant } from './instants.ts'
import { fitsSpecial, isSpecial, type Matching } from './match-special.ts'

/** One place where an answer is not what was expected. */
export interface Mismatch {
  /** A JSON pointer into the answer, or the name of what was looked at. */
  readonly at: string
  readonly expected: unknown
  readonly got: unknown
}

/**
 * Where `got` is not what `expected` describes: objects may have more members, lists have as many
 * elements, instants may be spelled differently, and `$…` stands for a kind of value.
 */
export function match(expected: unknown, got: unknown, matching: Matching, at = ''): Mismatch[] {
  const mismatch = [{ at, expected, got }]
  if (Array.isArray(expected)) {
    if (!Array.isArray(got) || got.length !== expected.length) return mismatch
    return expected.flatMap((one, index) => match(one, got[index], matching, `${at}/${index}`))
  }
  if (typeof expected === 'object' && expected !== null) {
    if (isSpecial(expected)) {
      const fits = (one: unknown, other: unknown) => match(one, other, matching).length === 0
      return fitsSpecial(expected, got, matching, fits) ? [] : mismatch
    }
    if (typeof got !== 'object' || got === null || Array.isArray(got)) return mismatch
    return Object.entries(expected).flatMap(([name, value]) => {
      const member = Object.hasOwn(got, name) ? Reflect.get(got, name) : undefined
      return match(value, member, matching, `${at}/${name}`)
    })
  }
  if (isInstant(expected) && isInstant(got) && sameInstant(expected, got)) return []
  return expected === got ? [] : mismatch
}

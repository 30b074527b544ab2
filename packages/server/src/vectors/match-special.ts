import { isInstant } from './instants.ts'
import { readPointer } from './json-pointer.ts'

/** What a match must know besides the two values. */
export interface Matching {
  /** The whole answer. */
  readonly body: unknown
  /** The backend's clock, milliseconds since 1970. */
  readonly now: number
}

type Fits = (expected: unknown, got: unknown) => boolean

/** Whether an object of the vectors stands for a kind of value rather than for itself. */
export function isSpecial(expected: object): boolean {
  return Object.keys(expected).some((name) => name.startsWith('$'))
}

/** Whether a value is of the kind that `$any`, `$oneOf`, `$includes`, … describe; all of them. */
export function fitsSpecial(
  expected: object,
  got: unknown,
  matching: Matching,
  fits: Fits,
): boolean {
  return Object.entries(expected).every(([name, argument]) => {
    const special = specials[name]
    if (special === undefined) throw new Error(`The vectors use "${name}", which nobody explains.`)
    return special(argument, got, matching, fits)
  })
}

type Special = (argument: unknown, got: unknown, matching: Matching, fits: Fits) => boolean

const specials: Readonly<Record<string, Special>> = {
  $any: (kind, got) => kinds[String(kind)]?.(got) ?? false,
  $oneOf: (options, got, _, fits) => (options as unknown[]).some((option) => fits(option, got)),
  $includes: (elements, got, _, fits) =>
    Array.isArray(got) && (elements as unknown[]).every((one) => got.some((row) => fits(one, row))),
  $excludes: (elements, got, _, fits) =>
    Array.isArray(got) && !(elements as unknown[]).some((one) => got.some((row) => fits(one, row))),
  $around: (argument, got, { now }) => {
    const { secondsFromNow, within } = argument as { secondsFromNow: number; within: number }
    const offMs = isInstant(got) ? Date.parse(got) - now - secondsFromNow * 1000 : Number.NaN
    return Math.abs(offMs) <= within * 1000
  },
  $cycle: (starts, got, { body }, fits) => {
    const cycle = cycleAround(starts as string[], readPointer(body, '/asOf'))
    return cycle !== undefined && fits(cycle, got)
  },
}

const kinds: Readonly<Record<string, (got: unknown) => boolean>> = {
  instant: isInstant,
  id: (got) => typeof got === 'string' && /^[\x21-\x7e]+$/.test(got),
  text: (got) => typeof got === 'string' && got.trim() !== '',
  value: (got) => got !== undefined,
}

/** The cycle of a list of starts in which an instant lies. */
function cycleAround(starts: readonly string[], asOf: unknown) {
  if (!isInstant(asOf)) return undefined
  const next = starts.findIndex((start) => Date.parse(start) > Date.parse(asOf))
  return next < 1 ? undefined : { start: starts[next - 1], end: starts[next] }
}

import { readPointer } from './json-pointer.ts'

/** What the placeholders of a case stand for. */
export interface Bindings {
  /** `{account}`, `{other}`, `{n}` and whatever steps have saved. */
  readonly names: ReadonlyMap<string, unknown>
  readonly row: unknown
  /** The backend's clock, milliseconds since 1970. */
  readonly now: number
}

/** Puts what they stand for in the place of `{name}`, `$saved`, `$in`, `$out`, `$now` and `$repeat`. */
export function fill(template: unknown, bindings: Bindings): unknown {
  if (typeof template === 'string') return fillText(template, bindings)
  if (Array.isArray(template)) return template.map((element) => fill(element, bindings))
  if (typeof template !== 'object' || template === null) return template
  const special = fillSpecial(template as Record<string, unknown>, bindings)
  if (special !== undefined) return special.value
  const members = Object.entries(template).map(([name, value]) => [name, fill(value, bindings)])
  // What a row leaves out is left out of the request.
  return Object.fromEntries(members.filter(([, value]) => value !== undefined))
}

function fillSpecial(template: Record<string, unknown>, bindings: Bindings) {
  if (typeof template.$in === 'string' || typeof template.$out === 'string') {
    const [side, pointer] = Object.entries(template)[0] as [string, string]
    return { value: readPointer(bindings.row, `/${side.slice(1)}${pointer}`) }
  }
  if (typeof template.$saved === 'string') {
    return { value: lookUp(template.$saved, bindings) }
  }
  if (typeof template.$now === 'number') {
    return { value: new Date(bindings.now + template.$now * 1000).toISOString() }
  }
  if (typeof template.$repeat === 'number') {
    const numbers = Array.from({ length: template.$repeat }, (_, index) => index + 1)
    return { value: numbers.map((n) => fill(template.value, withName(bindings, 'n', n))) }
  }
  return undefined
}

/** The same bindings with one name more. */
export function withName(bindings: Bindings, name: string, value: unknown): Bindings {
  return { ...bindings, names: new Map(bindings.names).set(name, value) }
}

function fillText(text: string, bindings: Bindings): string {
  return text.replace(/\{([a-z][a-zA-Z]*)\}/g, (_, name: string) => String(lookUp(name, bindings)))
}

function lookUp(name: string, { names }: Bindings): unknown {
  if (!names.has(name)) throw new Error(`Nothing is called "${name}" here; was it saved?`)
  return names.get(name)
}

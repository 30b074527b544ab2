/** An old value as it was understood: what stands now, and why. */
export interface Reading<T> {
  readonly value: T
  readonly fate: 'kept' | 'became' | 'defaulted' | 'no_successor' | 'unusable'
  readonly why: string
}

/** Where nothing was said: a missing column, `null`, an empty text. */
export function isAbsent(value: unknown): boolean {
  return value === undefined || value === null || value === ''
}

/** `kept` where it stands as it was, `became` where only its form changed. */
export function sameAs<T>(old: unknown, value: T): Reading<T> {
  return old === value
    ? { value, fate: 'kept', why: 'It stands as it was.' }
    : { value, fate: 'became', why: 'It is the same in another form.' }
}

export function defaultTo<T>(value: T, why = 'Nothing was said.'): Reading<T> {
  return { value, fate: 'defaulted', why }
}

export function unusable<T>(value: T, why: string): Reading<T> {
  return { value, fate: 'unusable', why }
}

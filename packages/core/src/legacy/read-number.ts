import { defaultTo, isAbsent, type Reading, sameAs, unusable } from './reading.ts'

/** A balance and the credits of a plan stay below 2^53 together. */
const mostLegacyAmount = 2 ** 52 - 1

const decimal = /^-?\d+(\.\d+)?$/

/** A number as old tables and their exports write it: 50, "50", "49.00"; else `undefined`. */
export function toNumber(value: unknown): number | undefined {
  const text = typeof value === 'string' ? value.trim() : value
  const isNumber = typeof text === 'number' || typeof text === 'bigint'
  const number = isNumber || (typeof text === 'string' && decimal.test(text)) ? Number(text) : NaN
  return Number.isFinite(number) && Math.abs(number) <= mostLegacyAmount ? number : undefined
}

/** A count or an amount: a whole number from 0. A fraction is cut off. */
export function readWhole(value: unknown, fallback: number): Reading<number> {
  if (isAbsent(value)) return defaultTo(fallback)
  const number = toNumber(value)
  if (number === undefined) return unusable(fallback, 'It is not a number that can be kept.')
  if (number < 0) return unusable(fallback, 'It is below 0.')
  const whole = Math.trunc(number)
  if (whole !== number) return { value: whole, fate: 'became', why: 'Amounts are whole numbers.' }
  return sameAs(value, whole === 0 ? 0 : whole)
}

/**
 * A limit: a whole number, or `null` = unlimited for the values that are said to mean it. One that
 * cannot be understood is 0, whatever stands where there is none.
 */
export function readLimit(
  value: unknown,
  unlimitedValues: readonly (number | null)[],
  fallback: number,
): Reading<number | null> {
  const meaning = isAbsent(value) ? null : toNumber(value)
  if (meaning !== undefined && value !== undefined && unlimitedValues.includes(meaning)) {
    const why = 'It meant unlimited.'
    return value === null ? { value, fate: 'kept', why } : { value: null, fate: 'became', why }
  }
  const reading = readWhole(value, fallback)
  if (reading.fate !== 'unusable') return reading
  return unusable(0, `${reading.why} If it meant unlimited, name it in unlimitedValuesOf.`)
}

const money = /^(\d+)(?:\.(\d+))?$/

/** A price in whole units of a currency, as whole cents; half a cent is rounded up. */
export function readCents(value: unknown): Reading<number> {
  if (isAbsent(value)) return defaultTo(0)
  const number = toNumber(value)
  const parts = number === undefined ? null : money.exec(String(value).trim())
  if (number === undefined || parts === null) return unusable(0, 'It is not a price.')
  const [, whole, fraction = ''] = parts
  const thousandths = Number(fraction.padEnd(3, '0').slice(0, 3))
  const cents = Number(whole) * 100 + Math.floor((thousandths + 5) / 10)
  if (cents > mostLegacyAmount) return unusable(0, 'It is more than can be kept.')
  const isExact = Number(fraction.slice(2)) === 0
  const why = isExact ? 'Prices are whole cents.' : 'Prices are whole cents; it was rounded.'
  return { value: cents, fate: 'became', why }
}
